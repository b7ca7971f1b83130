//! Faults in the log beside the database: the chain for whoever mends it, a reference for the person.

use std::fs::{self, OpenOptions};
use std::io::Write;

use super::{Space, lock};
use crate::error::{Fault, Result};
use crate::settings;
use crate::time::Zone;

impl Space {
    /// Writes the fault down; the reference to tell, such as `F-1124-07`: the seventh of that day.
    /// Where even the log cannot be written, the reference says so.
    pub fn note_fault(&self, fault: &Fault) -> String {
        tracing::error!("{fault}");
        self.append_fault(fault).unwrap_or_else(|_| "F-UNLOGGED".to_owned())
    }

    fn append_fault(&self, fault: &Fault) -> Result<String> {
        let _one_at_a_time = lock(&self.log);
        let now = (self.world.clock)();
        // A space too broken to tell its zone still logs.
        let zone = self.read(settings::zone).unwrap_or(Zone::SHANGHAI);
        let day = zone.day_of(now);
        let folder = self.beside("log");
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{day}.log"));
        let count = fs::read_to_string(&path).map_or(0, |text| text.lines().count());
        let reference = format!("F-{}-{:02}", day.date().format("%m%d"), count + 1);
        let line = fault.to_string().replace('\n', " ");
        writeln!(OpenOptions::new().create(true).append(true).open(&path)?, "{reference} {now} {line}")?;
        Ok(reference)
    }
}
