//! The object tree to bytes: streams deflated on both cores, attachments read and deflated as they go by.

use super::archive::{Embedded, Filed};
use super::{Attachment, Source, Watch, object};
use crate::paper::Unprintable;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Object, ObjectId, dictionary};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read, Write};
use std::thread;

/// Objects handled between two looks at the cancel flag; also what is held compressed at once.
const BATCH: usize = 64;

pub(super) fn write<W: Write>(
    to: &mut W,
    filed: Filed,
    attachments: &[Attachment],
    pages: usize,
    watch: &dyn Watch,
) -> Result<(), Unprintable> {
    let mut out = Out { to, position: 0, offsets: BTreeMap::new() };
    let Filed { document, embedded } = filed;
    // Four bytes above 127 tell every transport that this is not text.
    out.write_all(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
    let of = document.objects.len().max(1);
    let mut done = 0;
    let mut objects = document.objects.into_iter();
    loop {
        if watch.cancelled() {
            return Err(Unprintable::Cancelled);
        }
        let mut batch: Vec<(ObjectId, Object)> = objects.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        deflate(&mut batch)?;
        done += batch.len();
        for (id, held) in batch {
            out.object(id, |out| object::write(out, &held))?;
        }
        watch.progress(pages + pages * done / of, pages * 2);
    }
    for (numbers, attachment) in embedded.iter().zip(attachments) {
        out.embed(numbers, attachment, watch)?;
    }
    out.close(document.trailer)?;
    Ok(())
}

/// Deflates every stream that is not compressed yet. XMP stays readable, for those who look for it without a PDF reader.
fn deflate(batch: &mut [(ObjectId, Object)]) -> io::Result<()> {
    let half = batch.len().div_ceil(2);
    let (front, back) = batch.split_at_mut(half);
    let squeeze =
        |part: &mut [(ObjectId, Object)]| part.iter_mut().try_for_each(|(_, object)| squeeze(object));
    thread::scope(|scope| {
        let other = scope.spawn(|| squeeze(back));
        squeeze(front)?;
        other.join().unwrap_or_else(|_| Err(io::Error::other("compression stopped")))
    })
}

fn squeeze(object: &mut Object) -> io::Result<()> {
    let Object::Stream(stream) = object else {
        return Ok(());
    };
    let readable = stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata");
    if !readable && !stream.dict.has(b"Filter") {
        stream.content = zlib(&stream.content)?;
        stream.dict.set("Filter", "FlateDecode");
    }
    stream.dict.set("Length", stream.content.len() as i64);
    Ok(())
}

fn zlib(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(plain.len() / 3), Compression::new(6));
    encoder.write_all(plain)?;
    encoder.finish()
}

struct Out<'a, W: Write> {
    to: &'a mut W,
    position: u64,
    offsets: BTreeMap<u32, u64>,
}

impl<W: Write> Write for Out<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.position += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl<W: Write> Out<'_, W> {
    fn object(&mut self, id: ObjectId, body: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        self.offsets.insert(id.0, self.position);
        writeln!(self, "{} {} obj", id.0, id.1)?;
        body(self)?;
        self.write_all(b"\nendobj\n")
    }

    /// Length and size are only known at the end, so they stand in objects of their own behind the stream.
    fn embed(
        &mut self,
        numbers: &Embedded,
        attachment: &Attachment,
        watch: &dyn Watch,
    ) -> Result<(), Unprintable> {
        let dict = Object::Dictionary(dictionary! {
            "Type" => "EmbeddedFile",
            "Subtype" => Object::Name(numbers.media.clone().into_bytes()),
            "Filter" => "FlateDecode",
            "Length" => numbers.length,
            "Params" => dictionary! {
                "Size" => numbers.size,
                "ModDate" => Object::string_literal(numbers.made_at.clone()),
            },
        });
        let mut plain = 0;
        let mut packed = 0;
        self.object(numbers.stream, |out| {
            object::write(out, &dict)?;
            out.write_all(b"\nstream\n")?;
            let start = out.position;
            let mut encoder = ZlibEncoder::new(&mut *out, Compression::new(6));
            plain = match &attachment.source {
                Source::Bytes(bytes) => {
                    encoder.write_all(bytes)?;
                    bytes.len() as u64
                }
                Source::File(path) => copy(&mut fs::File::open(path)?, &mut encoder, watch)?,
            };
            encoder.finish()?;
            packed = out.position - start;
            out.write_all(object::END_OF_STREAM)
        })?;
        if watch.cancelled() {
            return Err(Unprintable::Cancelled);
        }
        self.object(numbers.length, |out| write!(out, "{packed}"))?;
        self.object(numbers.size, |out| write!(out, "{plain}"))?;
        Ok(())
    }

    fn close(&mut self, mut trailer: lopdf::Dictionary) -> io::Result<()> {
        let start = self.position;
        let size = self.offsets.keys().next_back().map_or(1, |last| last + 1);
        write!(self, "xref\n0 {size}\n0000000000 65535 f \n")?;
        for number in 1..size {
            match self.offsets.get(&number).copied() {
                Some(offset) => writeln!(self, "{offset:010} 00000 n ")?,
                None => self.write_all(b"0000000000 65535 f \n")?,
            }
        }
        trailer.set("Size", i64::from(size));
        self.write_all(b"trailer\n")?;
        object::write(self, &Object::Dictionary(trailer))?;
        write!(self, "\nstartxref\n{start}\n%%EOF\n")?;
        self.flush()
    }
}

fn copy(from: &mut impl Read, to: &mut impl Write, watch: &dyn Watch) -> io::Result<u64> {
    let mut buffer = vec![0; 1 << 16];
    let mut total = 0;
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 || watch.cancelled() {
            return Ok(total);
        }
        to.write_all(&buffer[..read])?;
        total += read as u64;
    }
}
