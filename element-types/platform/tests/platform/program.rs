//! The program itself, as a person starts it.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

/// The program while it runs; it is ended by its id when the test is over.
pub(crate) struct Program {
    child: Child,
    /// What it printed at its start.
    pub(crate) greeting: String,
}

impl Program {
    /// Starts it on a free port and waits until it listens.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut child = Self::command()
            .args(["--port", "0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut greeting = String::new();
        let mut output = BufReader::new(child.stdout.take().expect("its output"));
        while !greeting.contains("Ctrl-C stops it.") {
            assert!(
                output.read_line(&mut greeting).expect("a line") > 0,
                "{greeting}"
            );
        }
        Self { child, greeting }
    }

    /// The program, not started yet.
    pub(crate) fn command() -> Command {
        Command::new(env!("CARGO_BIN_EXE_element-platform"))
    }

    /// What the greeting says behind a word.
    pub(crate) fn said(&self, word: &str) -> &str {
        let line = self
            .greeting
            .lines()
            .find_map(|line| line.strip_prefix(word));
        line.expect("a line of the greeting").trim()
    }

    /// Where the API is.
    pub(crate) fn base_url(&self) -> &str {
        self.said("API")
    }

    /// Its port.
    pub(crate) fn port(&self) -> u16 {
        let (_, port) = self
            .said("page")
            .trim_end_matches('/')
            .rsplit_once(':')
            .expect("a port");
        port.parse().expect("a number")
    }

    /// The header for its account.
    pub(crate) fn authorization(&self) -> String {
        format!(
            "User {}, Organization {}",
            self.said("user"),
            self.said("organization")
        )
    }

    /// Ends it as kill -9 does.
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("a running program");
        self.child.wait().expect("its end");
    }

    /// Its id.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits for its end; whether it was a good one.
    pub(crate) fn ended(&mut self) -> bool {
        self.child.wait().expect("its end").success()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a program that is expected to end says on standard error.
pub(crate) fn refusal(arguments: &[&str]) -> String {
    let mut child = Program::command()
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut text = String::new();
    child
        .stderr
        .take()
        .expect("its errors")
        .read_to_string(&mut text)
        .expect("text");
    assert!(!child.wait().expect("its end").success(), "{text}");
    text
}

/// A folder that is empty and goes away with the value.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("element-platform-{name}-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// A path in it, as an argument.
    pub(crate) fn file(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_greetings_command_works_as_printed() {
    let program = Program::start(&[]);
    let (_, command) = program
        .greeting
        .split_once("An instance:\n\n")
        .expect("a command");
    let (command, _) = command.split_once("\n\n").expect("its end");
    let output = Command::new("sh")
        .arg("-c")
        .arg(format!("{command} -s"))
        .output()
        .expect("a shell");
    let instance: serde_json::Value = serde_json::from_slice(&output.stdout).expect("an instance");
    assert_eq!(instance["element"]["key"], "freshservice");
}

#[test]
fn ctrl_c_and_a_polite_end_are_clean() {
    for signal in ["-INT", "-TERM"] {
        let mut program = Program::start(&[]);
        let id = program.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &id])
                .status()
                .expect("kill")
                .success()
        );
        assert!(program.ended(), "{signal}");
    }
}

#[test]
fn variables_for_a_shell_are_printed() {
    let program = Program::start(&[]);
    let output = Program::command()
        .args(["env", "--port", &program.port().to_string()])
        .output()
        .expect("text");
    let text = String::from_utf8(output.stdout).expect("text");
    for (name, value) in [
        ("ELEMENTS_BASE_URL", program.base_url()),
        ("ELEMENTS_USER_SECRET", program.said("user")),
        ("ELEMENTS_ORGANIZATION_SECRET", program.said("organization")),
    ] {
        assert!(
            text.contains(&format!("export {name}='{value}'\n")),
            "{text}"
        );
    }
}

#[test]
fn arguments_that_are_not_understood_are_told() {
    for (arguments, part) in [
        (&["--prot", "1"][..], "--prot"),
        (&["--port", "x"], "x"),
        (
            &["--port", "0", "--fault", "GET /nothing drop"],
            "there is no route",
        ),
        (&["--seed", "/nowhere/seed.json"], "/nowhere/seed.json"),
        (
            &["--element", "/nowhere/element.json"],
            "/nowhere/element.json",
        ),
        (&["--port", "0", "--data", "/nowhere/data"], "/nowhere/data"),
        (&["snapshot"], "takes a file"),
    ] {
        assert!(refusal(arguments).contains(part), "{arguments:?}");
    }
}

#[test]
fn it_listens_on_this_machine_alone_unless_another_address_is_named() {
    let program = Program::start(&[]);
    assert!(program.said("page").starts_with("http://127.0.0.1:"));
    let program = Program::start(&["--listen", "127.0.0.2:0"]);
    assert!(program.said("page").starts_with("http://127.0.0.2:"));
}
