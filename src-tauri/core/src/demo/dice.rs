/// Randomness from a seed (xorshift64*): the same seed, the same throws, on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        // Seeds that lie side by side must not throw alike.
        let mut mixed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Self((mixed ^ (mixed >> 31)) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// One of `from..=to`.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        let width = u64::try_from(to.saturating_sub(from)).unwrap_or(0).saturating_add(1);
        from.saturating_add(i64::try_from((self.next() >> 11) % width).unwrap_or(0))
    }

    /// As [`Dice::between`], but rather in the middle.
    pub fn about(&mut self, from: i64, to: i64) -> i64 {
        (self.between(from, to) + self.between(from, to) + 1) / 2
    }

    /// True `of_thousand` times in a thousand.
    pub fn chance(&mut self, of_thousand: i64) -> bool {
        self.between(0, 999) < of_thousand
    }

    /// A place in a list of that length; 0 for an empty one.
    pub fn place(&mut self, length: usize) -> usize {
        let last = i64::try_from(length).unwrap_or(i64::MAX).saturating_sub(1).max(0);
        usize::try_from(self.between(0, last)).unwrap_or(0)
    }

    pub fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let word = self.next().to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
    }
}
