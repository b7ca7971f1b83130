//! From a kept print to a printer, without a dialog. On Linux and macOS the system's `lp` takes the job; the printer
//! [`TO_FILES`] puts each job into a folder beside the database, one file a job, so that jobs can be counted and a
//! desk without a printer can try. Refused: no printer chosen, what `lp` says no to, a system without `lp`.
//!
//! The rims answer two asks from here, under names that the core's list does not have, since no act is in them:
//! `os_print {print}` answers `{printer}` once the printer has taken the job, `os_printers {}` answers `{printers}`.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::api::{self, Envelope};
use crate::error::{Error, Refusal, Result};
use crate::files::write_whole;
use crate::ids::PrintId;
use crate::prints::{self, Job, Kind};
use crate::space::Space;

/// The printer that writes files into `X.printed/`.
pub const TO_FILES: &str = "file:";

/// A job that a printer took.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Printed {
    pub printer: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Send {
    print: PrintId,
}

/// The reply, where the envelope asks for something of a printer.
pub fn answer(space: &Space, line: &str) -> Option<String> {
    let envelope: Envelope = serde_json::from_str(line).ok()?;
    let result = match envelope.ask.as_str() {
        "os_print" => print(space, envelope.args),
        "os_printers" => printers().map(|printers| json!({ "printers": printers })),
        _ => return None,
    };
    Some(api::reply(space, &envelope.id, result.map(|answer| answer.to_string())))
}

fn print(space: &Space, args: Value) -> Result<Value> {
    let Send { print } = serde_json::from_value(args)
        .map_err(|e| Error::from(Refusal::Malformed { reason: e.to_string() }))?;
    Ok(serde_json::to_value(send(space, &prints::job(space, print)?)?)?)
}

/// Sends a print to the printer of its kind of paper and waits until it is taken.
fn send(space: &Space, job: &Job) -> Result<Printed> {
    let Some(printer) = job.printer.clone() else {
        return Err(Refusal::PrinterNotChosen { kind: job.kind }.into());
    };
    if printer == TO_FILES {
        to_files(&space.beside("printed"), job)?;
    } else if cfg!(windows) {
        return Err(Refusal::PrintingUnsupported {}.into());
    } else {
        spool(&printer, "lp", &lp_arguments(&printer, job))?;
    }
    Ok(Printed { printer })
}

/// The printers that the system knows, in its own order; none where it has no printing at all.
fn printers() -> Result<Vec<String>> {
    if cfg!(windows) {
        return Err(Refusal::PrintingUnsupported {}.into());
    }
    match Command::new("lpstat").arg("-e").stdin(Stdio::null()).output() {
        Ok(said) => Ok(names(&String::from_utf8_lossy(&said.stdout))),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(e.into()),
    }
}

/// What `lpstat -e` says: a name a line.
fn names(said: &str) -> Vec<String> {
    said.lines().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// One job, one file, named so that they lie in order.
fn to_files(folder: &Path, job: &Job) -> Result<()> {
    fs::create_dir_all(folder)?;
    let mut last = 0;
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        last = name.split('-').next().and_then(|number| number.parse().ok()).unwrap_or(0).max(last);
    }
    let name = format!("{:04}-{}-{}.pdf", last + 1_u32, job.kind.code(), job.print.0);
    write_whole(&folder.join(name), &fs::read(&job.file)?)
}

/// The page is printed as large as it is: a code scaled to fit is a code of other modules.
fn lp_arguments(printer: &str, job: &Job) -> Vec<String> {
    let mut arguments = vec!["-d".to_owned(), printer.to_owned(), "-t".to_owned(), job.title.clone()];
    for option in [format!("media={}", media(job)), "print-scaling=none".to_owned()] {
        arguments.extend(["-o".to_owned(), option]);
    }
    arguments.extend(["--".to_owned(), job.file.to_string_lossy().into_owned()]);
    arguments
}

/// The size as CUPS writes it: that of the page itself, so that a roll is cut where the print ends.
fn media(job: &Job) -> String {
    let millimetres = |tenths: u32| match tenths % 10 {
        0 => format!("{}", tenths / 10),
        rest => format!("{}.{rest}", tenths / 10),
    };
    match job.kind {
        Kind::A4 => "A4".to_owned(),
        Kind::Badge | Kind::Label | Kind::Slip | Kind::Receipt => {
            format!("Custom.{}x{}mm", millimetres(job.width), millimetres(job.height))
        }
    }
}

fn spool(printer: &str, program: &str, arguments: &[String]) -> Result<()> {
    let failed = |reason: String| Refusal::PrinterFailed { printer: printer.to_owned(), reason };
    let said = match Command::new(program).args(arguments).stdin(Stdio::null()).output() {
        Ok(said) => said,
        Err(e) => return Err(failed(format!("{program}: {}", e.kind())).into()),
    };
    if said.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&said.stderr).trim().chars().take(200).collect();
    Err(failed(words).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::ids::PrintId;

    fn slip() -> Job {
        Job {
            print: PrintId(7),
            title: "借用单 L-0007".to_owned(),
            kind: Kind::Slip,
            width: 580,
            height: 1234,
            file: "/desk/space.files/abc".into(),
            printer: Some("Thermal_58".to_owned()),
        }
    }

    #[test]
    fn a_job_goes_to_its_printer_in_its_size_and_unscaled() {
        let said = lp_arguments("Thermal_58", &slip()).join(" ");
        assert_eq!(
            said,
            "-d Thermal_58 -t 借用单 L-0007 -o media=Custom.58x123.4mm -o print-scaling=none -- /desk/space.files/abc"
        );
    }

    #[test]
    fn the_system_s_printers_are_one_a_line() {
        assert_eq!(names("HP_Laser\nThermal_58\n\n"), ["HP_Laser", "Thermal_58"]);
        assert_eq!(names(""), Vec::<String>::new());
    }

    #[cfg(unix)]
    #[test]
    fn a_printer_that_says_no_is_refused_in_its_own_words() {
        let no = spool("Thermal_58", "sh", &["-c".to_owned(), "echo no paper >&2; exit 1".to_owned()]);
        let Err(Error::Refused(refusal)) = no else { panic!("{no:?}") };
        let reason = "no paper".to_owned();
        assert_eq!(refusal, Refusal::PrinterFailed { printer: "Thermal_58".to_owned(), reason });
        assert!(spool("Thermal_58", "true", &[]).is_ok());
    }

    #[test]
    fn a_system_without_lp_is_said_to_be_one() {
        let no = spool("Thermal_58", "no-such-program-here", &[]);
        assert!(matches!(no, Err(Error::Refused(Refusal::PrinterFailed { .. }))), "{no:?}");
    }
}
