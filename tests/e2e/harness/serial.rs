//! A scanner in serial mode, as a pair of pseudo terminals: this end scans, the other is the port.

use std::io::Write;

use serialport::{SerialPort, TTYPort};

/// The scanner's end.
pub struct SerialScanner {
    line: TTYPort,
    /// The port that the window is to listen on.
    pub port: String,
}

impl SerialScanner {
    /// A scanner whose port nobody has opened yet.
    pub fn plug_in() -> Self {
        let (line, desk) = TTYPort::pair().expect("a pair of pseudo terminals");
        let port = desk.name().expect("the other end has a name");
        Self { line, port }
    }

    /// Sends one code and its line end, whole.
    pub fn scan(&mut self, code: &str) {
        write!(self.line, "{code}\r").expect("the scanner's line takes it");
    }
}
