//! What a person does at the window, and what they see.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Bus, Group, PATIENCE, Screen, program, root, within};

/// Who sits at the desk after [`Window::first_run`]. Invented, like everybody here.
pub const MANAGER: &str = "何若溪";
const PIN: &str = "246813";

/// The running application.
pub struct Window {
    client: Client,
    space: PathBuf,
    _driver: Group,
    desktop: Desktop,
}

/// Another program's window, for as long as it is held.
pub struct Other {
    pub id: String,
    _program: Group,
}

/// The surroundings of one window: a screen and a bus of its own, and a home that is thrown away.
struct Desktop {
    screen: Screen,
    bus: Bus,
    home: TempDir,
}

impl Window {
    /// Opens the window on a space that is not there yet.
    pub async fn open() -> Self {
        Self::open_on(|_| {}).await
    }

    /// Opens the window on a space that `prepare` was given the path of.
    pub async fn open_on(prepare: impl FnOnce(&Path)) -> Self {
        let desktop = Desktop::start();
        let space = desktop.home.path().join("space.db");
        prepare(&space);
        let port = free_port();
        let driver = Group::start(
            desktop
                .program("WebKitWebDriver")
                .arg(format!("--port={port}"))
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .stdout(Stdio::null()),
        );
        let client = connect(port, &space).await;
        Self { client, space, _driver: driver, desktop }
    }

    /// The space that the window shows.
    pub fn space(&self) -> &Path {
        &self.space
    }

    /// A folder of this test's own.
    pub fn folder(&self) -> &Path {
        self.desktop.home.path()
    }

    /// A second start of the window's program on the same desktop and space.
    pub fn again(&self) -> Command {
        let mut command = self.desktop.program(program("frontdesk-window"));
        command.arg("--space").arg(&self.space);
        command
    }

    /// The first run, as a person does it; afterwards the manager sits at the desk.
    pub async fn first_run(&self) {
        for (field, text) in [MANAGER, PIN, PIN].into_iter().enumerate() {
            let css = format!(".field:nth-of-type({}) input", field + 1);
            self.fill(&css, text).await;
        }
        self.click("form button").await;
        self.click(".steps-later button").await;
        // The box listens once it has the focus.
        self.find("input[role=combobox]:focus").await;
    }

    /// What another process does meanwhile by the command line, signed by the manager: the bare answer.
    pub fn elsewhere(&self, command: &str, args: &Value) -> Value {
        self.command_line(0, command, args)
    }

    /// What another process is refused meanwhile: the refusal.
    pub fn refused_elsewhere(&self, command: &str, args: &Value) -> Value {
        self.command_line(2, command, args)
    }

    fn command_line(&self, code: i32, command: &str, args: &Value) -> Value {
        let told = Command::new(program("frontdesk"))
            .arg("--space")
            .arg(&self.space)
            .args(["--as", MANAGER, "ask", command, &args.to_string()])
            .output()
            .expect("the command line starts");
        assert_eq!(told.status.code(), Some(code), "{command} {args}: {told:?}");
        serde_json::from_slice(&told.stdout).expect("a line of JSON")
    }

    /// Waits until `look` finds something, such as what another process sees of an act in the window.
    pub async fn comes<T>(&self, mut look: impl FnMut() -> Option<T>) -> T {
        self.wait("what the space should hold", async || look()).await
    }

    /// Waits for the element that the CSS selector names.
    pub async fn find(&self, css: &str) -> Element {
        self.wait(css, async || self.client.find(Locator::Css(css)).await.ok()).await
    }

    /// Waits until the page shows the text anywhere.
    pub async fn sees(&self, text: &str) {
        self.wait(text, async || {
            let body = self.client.find(Locator::Css("body")).await.ok()?;
            body.text().await.ok()?.contains(text).then_some(())
        })
        .await;
    }

    /// Waits until what the selector names shows the text.
    pub async fn sees_in(&self, css: &str, text: &str) {
        self.wait(&format!("{text} in {css}"), async || {
            let shown = self.client.find(Locator::Css(css)).await.ok()?.text().await.ok()?;
            shown.contains(text).then_some(())
        })
        .await;
    }

    /// Clicks what the selector names, once it is there and takes a click.
    pub async fn click(&self, css: &str) {
        self.wait(css, async || self.client.find(Locator::Css(css)).await.ok()?.click().await.ok()).await;
    }

    /// Drags from the middle of what one selector names to the middle of what another one does.
    pub async fn drag(&self, from: &str, to: &str) {
        let (from, to) = (self.find(from).await, self.find(to).await);
        let duration = Some(Duration::from_millis(120));
        let over = |element: Element| PointerAction::MoveToElement { element, duration, x: 0.0, y: 0.0 };
        let hand = MouseActions::new("hand".to_owned())
            .then(over(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::MoveBy { duration, x: 12.0, y: 0.0 })
            .then(over(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(hand).await.expect("the hand drags");
    }

    /// Clicks the button with this name.
    pub async fn press(&self, name: &str) {
        self.press_in("body", name).await;
    }

    /// Clicks the button with this name inside what the selector names.
    pub async fn press_in(&self, css: &str, name: &str) {
        let button = format!(".//button[contains(normalize-space(.), '{name}')][not(@disabled)]");
        self.wait(name, async || {
            let inside = self.client.find(Locator::Css(css)).await.ok()?;
            inside.find(Locator::XPath(&button)).await.ok()?.click().await.ok()
        })
        .await;
    }

    /// Chooses the option in the list under this label.
    pub async fn choose(&self, label: &str, option: &str) {
        let wanted = format!(
            "//label[starts-with(normalize-space(.), '{label}')]/following::select[1]/option[normalize-space(.)='{option}']"
        );
        self.wait(option, async || self.client.find(Locator::XPath(&wanted)).await.ok()?.click().await.ok())
            .await;
    }

    /// Types into the field under this label, replacing what stood there.
    pub async fn fill_in(&self, label: &str, text: &str) {
        let field =
            format!("//label[normalize-space(.)='{label}']/following::*[self::input or self::textarea][1]");
        let id = self
            .wait(label, async || {
                self.client.find(Locator::XPath(&field)).await.ok()?.attr("id").await.ok()?
            })
            .await;
        self.fill(&format!("[id='{id}']"), text).await;
    }

    /// Types into the field that the selector names, replacing what stood there.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        field.click().await.expect("the field takes a click");
        // WebDriver's own clearing goes past React: the keys of a person do not.
        field.send_keys(&format!("{}a", char::from(Key::Control))).await.expect("select all");
        field.send_keys(&char::from(Key::Backspace).to_string()).await.expect("empty");
        field.send_keys(text).await.expect("type");
    }

    /// Keys into whatever has the focus, as a scanner does: the text, then Enter.
    pub async fn scan(&self, code: &str) {
        let field = self.client.active_element().await.expect("something has the focus");
        field.send_keys(&format!("{code}{}", char::from(Key::Enter))).await.expect("scan");
    }

    /// How many windows of the program a person sees, dialogs among them: WebDriver knows the page alone.
    pub fn windows(&self) -> usize {
        self.window_ids().len()
    }

    fn window_ids(&self) -> Vec<String> {
        let told = self.xdotool(&["search", "--onlyvisible", "--class", "frontdesk-window"]);
        told.lines().map(str::to_owned).collect()
    }

    /// The window that has the keys.
    pub fn focused(&self) -> String {
        self.xdotool(&["getwindowfocus"]).trim().to_owned()
    }

    fn xdotool(&self, words: &[&str]) -> String {
        let told = self.desktop.program("xdotool").args(words).output().expect("xdotool starts");
        String::from_utf8_lossy(&told.stdout).into_owned()
    }

    /// Opens another program's window (ours, on another space) and gives it the focus, as a chat would have it.
    pub async fn another_in_front(&self) -> Other {
        let before = self.window_ids();
        let mut command = self.desktop.program(program("frontdesk-window"));
        let group = Group::start(command.arg("--space").arg(self.folder().join("other.db")));
        let id = self.comes(|| self.window_ids().into_iter().find(|id| !before.contains(id))).await;
        let focused = || {
            self.xdotool(&["windowfocus", "--sync", &id]);
            (self.focused() == id).then_some(())
        };
        self.comes(focused).await;
        Other { id, _program: group }
    }

    /// Gives a file to the file field that the selector names.
    pub async fn give_file(&self, css: &str, path: &Path) {
        let field = self.find(css).await;
        field.send_keys(&path.display().to_string()).await.expect("the field takes a file");
    }

    /// Runs a script in the page; what it returns.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.expect("the script runs")
    }

    /// Waits for what `look` finds; a picture of the window tells what was there instead.
    async fn wait<T>(&self, what: &str, look: impl AsyncFnMut() -> Option<T>) -> T {
        let Some(seen) = within(PATIENCE, look).await else {
            let test = std::thread::current().name().unwrap_or("window").replace("::", "-");
            self.picture(&format!("failed-{test}")).await;
            panic!("waited in vain for {what}");
        };
        seen
    }

    /// Keeps a picture of the window as `artifacts/NAME.png`.
    pub async fn picture(&self, name: &str) {
        let png = self.client.screenshot().await.expect("a picture of the window");
        let folder = root().join("artifacts");
        std::fs::create_dir_all(&folder).expect("artifacts/ can be made");
        std::fs::write(folder.join(format!("{name}.png")), png).expect("the picture is kept");
    }
}

async fn connect(port: u16, space: &Path) -> Client {
    let address = format!("http://127.0.0.1:{port}");
    let driver = async || tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok();
    within(PATIENCE, driver).await.expect("the driver listens");
    let wanted = json!({
        "browserName": "wry",
        "webkitgtk:browserOptions": {
            "binary": program("frontdesk-window"),
            "args": ["--space", space],
        },
    });
    let Value::Object(wanted) = wanted else { unreachable!("an object above") };
    ClientBuilder::new(HttpConnector::new())
        .capabilities(wanted)
        .connect(&address)
        .await
        .expect("the window starts under the driver")
}

impl Desktop {
    fn start() -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        Self { screen: Screen::start(), bus: Bus::start(), home }
    }

    fn program(&self, program: impl AsRef<OsStr>) -> Command {
        let home = self.home.path();
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.screen.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus.address)
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_CONFIG_HOME", home.join("config"));
        command
    }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}
