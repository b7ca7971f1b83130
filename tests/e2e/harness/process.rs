//! Programs that end when the test ends.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// A program and all that it started.
pub struct Group(Child);

impl Group {
    /// Starts the command as the head of its own process group.
    pub fn start(command: &mut Command) -> Self {
        let child = command.stdin(Stdio::null()).process_group(0).spawn();
        Self(child.unwrap_or_else(|e| panic!("{command:?} did not start: {e}")))
    }

    /// The head of the group.
    pub fn head(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// A screen that nobody looks at, under a number that was free.
pub struct Screen {
    _server: Group,
    /// As `DISPLAY` wants it.
    pub display: String,
}

impl Screen {
    /// Starts Xvfb, which picks the number itself and tells it once it is ready.
    pub fn start() -> Self {
        let mut server = Group::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let number = first_line(&mut server, "Xvfb");
        Self { _server: server, display: format!(":{number}") }
    }
}

/// A session bus of this desktop's own, over which a second start finds the first.
pub struct Bus {
    _daemon: Group,
    /// As `DBUS_SESSION_BUS_ADDRESS` wants it.
    pub address: String,
}

impl Bus {
    /// Starts the bus, which tells its address once it is ready.
    pub fn start() -> Self {
        let mut daemon = Group::start(
            Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--print-address=1"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let address = first_line(&mut daemon, "dbus-daemon");
        Self { _daemon: daemon, address }
    }
}

fn first_line(group: &mut Group, name: &str) -> String {
    let told = group.head().stdout.take().expect("its output is piped");
    let mut line = String::new();
    BufReader::new(told).read_line(&mut line).expect("a line of text");
    let line = line.trim();
    assert!(!line.is_empty(), "{name} did not start");
    line.to_owned()
}
