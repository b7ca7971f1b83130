//! One PDF object as bytes (ISO 32000-1, 7.3). lopdf keeps its own writer to itself.

use lopdf::{Dictionary, Object, StringFormat};
use std::io::{self, Write};

/// CR LF rather than LF: one compressed stream in 256 ends in CR, and checkers then take CR LF for the line's end and
/// miss a byte of the stream.
pub(super) const END_OF_STREAM: &[u8] = b"\r\nendstream";

pub(super) fn write(to: &mut dyn Write, object: &Object) -> io::Result<()> {
    match object {
        Object::Null => to.write_all(b"null"),
        Object::Boolean(value) => write!(to, "{value}"),
        Object::Integer(value) => write!(to, "{value}"),
        Object::Real(value) => write!(to, "{value}"),
        Object::Name(bytes) => name(to, bytes),
        Object::String(bytes, StringFormat::Literal) => literal(to, bytes),
        Object::String(bytes, StringFormat::Hexadecimal) => hexadecimal(to, bytes),
        Object::Array(items) => {
            to.write_all(b"[")?;
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    to.write_all(b" ")?;
                }
                write(to, item)?;
            }
            to.write_all(b"]")
        }
        Object::Dictionary(entries) => dictionary(to, entries),
        Object::Stream(stream) => {
            dictionary(to, &stream.dict)?;
            to.write_all(b"\nstream\n")?;
            to.write_all(&stream.content)?;
            to.write_all(END_OF_STREAM)
        }
        Object::Reference((number, generation)) => write!(to, "{number} {generation} R"),
    }
}

fn dictionary(to: &mut dyn Write, entries: &Dictionary) -> io::Result<()> {
    to.write_all(b"<<")?;
    for (key, value) in entries {
        name(to, key)?;
        to.write_all(b" ")?;
        write(to, value)?;
    }
    to.write_all(b">>")
}

fn name(to: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(b"/")?;
    for byte in bytes {
        match byte {
            b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%' | b'#' => {
                write!(to, "#{byte:02X}")?
            }
            b'!'..=b'~' => to.write_all(&[*byte])?,
            _ => write!(to, "#{byte:02X}")?,
        }
    }
    Ok(())
}

fn literal(to: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(b"(")?;
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => to.write_all(&[b'\\', *byte])?,
            b' '..=b'~' => to.write_all(&[*byte])?,
            _ => write!(to, "\\{byte:03o}")?,
        }
    }
    to.write_all(b")")
}

fn hexadecimal(to: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]])
        .collect();
    to.write_all(b"<")?;
    to.write_all(&digits)?;
    to.write_all(b">")
}
