//! The sRGB colour space as an ICC version 2 profile (ICC.1:2001-04), made here because it is 2.5 kB of arithmetic.
//!
//! PDF/A asks every file that uses plain grey or RGB to say what they mean. Matrix and white point: IEC 61966-2-1,
//! adapted to D50 by Bradford, as in the profiles that colour.org publishes.

const TAGS: usize = 9;

/// The profile's bytes; always the same.
pub(super) fn srgb() -> Vec<u8> {
    let curve = tone_curve();
    let blocks: [(&[&[u8; 4]], Vec<u8>); 7] = [
        (&[b"desc"], description("sRGB IEC61966-2.1")),
        (&[b"cprt"], text("No copyright, use freely")),
        (&[b"wtpt"], xyz([0.9642, 1.0, 0.8249])),
        (&[b"rXYZ"], xyz([0.436_07, 0.222_49, 0.013_92])),
        (&[b"gXYZ"], xyz([0.385_15, 0.716_87, 0.097_08])),
        (&[b"bXYZ"], xyz([0.143_07, 0.060_61, 0.714_1])),
        (&[b"rTRC", b"gTRC", b"bTRC"], curve),
    ];
    let mut table = Vec::new();
    let mut body = Vec::new();
    let start = 128 + 4 + TAGS * 12;
    for (names, data) in blocks {
        for name in names {
            table.extend_from_slice(*name);
            table.extend(u32_be(start + body.len()));
            table.extend(u32_be(data.len()));
        }
        body.extend_from_slice(&data);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    let mut profile = header(start + body.len());
    profile.extend(u32_be(TAGS));
    profile.extend(table);
    profile.extend(body);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend(u32_be(size));
    header.extend([0; 4]); // no preferred colour engine
    header.extend([2, 0x10, 0, 0]); // version 2.1
    header.extend(b"mntrRGB XYZ ");
    for part in [2026u16, 1, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.extend([0; 4 + 4 + 4 + 4 + 8 + 4]); // platform, flags, maker, model, attributes, perceptual intent
    for value in [0.9642, 1.0, 0.8249] {
        header.extend(fixed(value));
    }
    header.resize(128, 0);
    header
}

fn description(says: &str) -> Vec<u8> {
    let mut data = b"desc\0\0\0\0".to_vec();
    data.extend(u32_be(says.len() + 1));
    data.extend(says.bytes());
    data.push(0);
    data.extend([0; 4 + 4 + 2 + 1 + 67]); // no Unicode, no Macintosh text
    data
}

fn text(says: &str) -> Vec<u8> {
    let mut data = b"text\0\0\0\0".to_vec();
    data.extend(says.bytes());
    data.push(0);
    data
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    let mut data = b"XYZ \0\0\0\0".to_vec();
    values.into_iter().for_each(|value| data.extend(fixed(value)));
    data
}

fn tone_curve() -> Vec<u8> {
    const STEPS: usize = 1024;
    let mut data = b"curv\0\0\0\0".to_vec();
    data.extend(u32_be(STEPS));
    for step in 0..STEPS {
        let signal = step as f64 / (STEPS - 1) as f64;
        let light = if signal <= 0.040_45 { signal / 12.92 } else { ((signal + 0.055) / 1.055).powf(2.4) };
        data.extend(((light * 65535.0).round() as u16).to_be_bytes());
    }
    data
}

fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn u32_be(value: usize) -> [u8; 4] {
    (value as u32).to_be_bytes()
}
