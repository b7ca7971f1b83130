//! Where the space lies, and what the core is given of this machine.

use std::env;
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use frontdesk::error::{Error, Refusal};
use frontdesk::time::Instant;
use frontdesk::world::{Reader, World};
use tauri::{App, Manager};

const HELP: &str = "frontdesk-window [--space X.db]";

/// The space that was asked for; without one, the one in the per-user data folder.
pub struct Place(Option<PathBuf>);

impl Place {
    /// Reads the program's arguments.
    ///
    /// # Errors
    /// A sentence, where they cannot be read.
    pub fn from_arguments(mut arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let space = match arguments.next() {
            None => return Ok(Self(None)),
            Some(flag) if flag == "--space" => arguments.next().ok_or(HELP)?,
            Some(other) => return Err(format!("{} is not known. {HELP}", other.display())),
        };
        match arguments.next() {
            None => std::path::absolute(space).map(|path| Self(Some(path))).map_err(|e| e.to_string()),
            Some(more) => Err(format!("{} is too much. {HELP}", more.display())),
        }
    }

    /// Gives a chosen space an identity of its own: "one instance", the remembered window place and the webview's
    /// own storage are per identity, and so per space.
    pub fn name(&self, identifier: &mut String) {
        if let Some(path) = &self.0 {
            let mut hasher = DefaultHasher::new();
            path.hash(&mut hasher);
            identifier.push_str(&format!(".s{:016x}", hasher.finish()));
        }
    }

    /// The database file; its folder is made where it is the system's own place for it.
    ///
    /// # Errors
    /// A sentence, where there is no such folder.
    pub fn path(&self, app: &App) -> Result<PathBuf, String> {
        if let Some(path) = &self.0 {
            return Ok(path.clone());
        }
        let folder =
            app.path().app_data_dir().map_err(|e| format!("There is no per-user data folder: {e}"))?;
        std::fs::create_dir_all(&folder).map_err(|e| format!("{} cannot be made: {e}", folder.display()))?;
        Ok(folder.join("space.db"))
    }
}

/// Refuses with a sentence where no window can be shown; GTK itself would only abort.
///
/// # Errors
/// The sentence.
pub fn need_display() -> Result<(), String> {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    if !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY") {
        return Ok(());
    }
    Err("这台机器没有显示器，打不开窗口；命令行 frontdesk 可以照常用。\n\
         There is no display here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); \
         the command line, frontdesk, works without one."
        .to_owned())
}

/// This machine as the core sees it; the program that reads foreign files lies beside this one.
///
/// # Errors
/// A sentence, where this program does not know where it lies.
pub fn world() -> Result<World, String> {
    let own = env::current_exe().map_err(|e| format!("This program cannot find itself: {e}"))?;
    Ok(World {
        clock: Arc::new(|| Instant::new(SystemTime::now().into())),
        random: Arc::new(|bytes| getrandom::fill(bytes).expect("the system gives randomness")),
        reader: Reader { program: own.with_file_name(format!("frontdesk{}", env::consts::EXE_SUFFIX)) },
    })
}

/// Why the space at `path` was not opened, in both languages: the space's own setting cannot be read.
pub fn sentence(path: &Path, error: &Error) -> String {
    let path = path.display();
    match error {
        Error::Refused(Refusal::SpaceOpenElsewhere { .. }) => format!(
            "{path} 已在另一个窗口里打开。\n{path} is open in another window; use that one, or close it first."
        ),
        Error::Refused(Refusal::SpaceNewer { found, known }) => format!(
            "{path} 由更新的版本写成（{found}，本程序只认识到 {known}）。请先更新程序。\n\
             {path} was written by a newer version ({found}; this one knows {known}). Update the program first."
        ),
        Error::Refused(Refusal::NotASpace { .. }) => {
            format!("{path} 不是前台的空间文件。\n{path} is not a file of this program.")
        }
        Error::Refused(Refusal::SpaceMissing { .. }) => {
            format!("{path} 所在的文件夹不存在。\nThe folder of {path} does not exist.")
        }
        Error::Refused(other) => format!("{path} 打不开。\n{path} cannot be opened: {other:?}"),
        Error::Fault(fault) => format!("{path} 打不开。\n{path} cannot be opened: {fault}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Option<PathBuf>, String> {
        Place::from_arguments(arguments.iter().map(OsString::from)).map(|place| place.0)
    }

    #[test]
    fn a_space_may_be_named_and_nothing_else() {
        assert_eq!(read(&[]), Ok(None));
        assert!(read(&["--space", "a.db"]).unwrap().unwrap().is_absolute());
        for wrong in [&["--space"][..], &["a.db"], &["--space", "a.db", "b.db"]] {
            assert!(read(wrong).unwrap_err().contains(HELP), "{wrong:?}");
        }
    }

    #[test]
    fn two_spaces_have_two_identities_and_the_users_own_keeps_the_plain_one() {
        let identity = |arguments: &[&str]| {
            let place = Place::from_arguments(arguments.iter().map(OsString::from)).unwrap();
            let mut identifier = "cn.frontdesk.desk".to_owned();
            place.name(&mut identifier);
            identifier
        };
        assert_eq!(identity(&[]), "cn.frontdesk.desk");
        assert_ne!(identity(&["--space", "/a.db"]), identity(&["--space", "/b.db"]));
        assert_eq!(identity(&["--space", "/a.db"]), identity(&["--space", "/a.db"]));
    }
}
