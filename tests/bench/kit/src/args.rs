//! Command lines of the benchmarks: a purpose and a list of flags in, their values or the help text
//! out.

use std::collections::BTreeMap;

/// One flag.
#[derive(Clone, Copy, Debug)]
pub struct Flag {
    /// With its dashes.
    pub name: &'static str,
    /// What stands in the help for its value; empty when it takes none.
    pub value: &'static str,
    /// What it does, with its default.
    pub help: &'static str,
}

/// A command's description.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// The package's name.
    pub name: &'static str,
    /// What it measures and how to read it.
    pub purpose: &'static str,
    /// What it takes.
    pub flags: &'static [Flag],
}

/// What was given.
#[derive(Clone, Debug, Default)]
pub struct Given(BTreeMap<&'static str, String>);

impl Command {
    /// What the process was given; nothing when it was asked for help, which is then printed.
    ///
    /// # Errors
    /// When a flag is unknown or lacks its value.
    pub fn given(&self) -> Result<Option<Given>, String> {
        self.read(std::env::args().skip(1))
    }

    fn read(&self, arguments: impl Iterator<Item = String>) -> Result<Option<Given>, String> {
        let mut given = Given::default();
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            if argument == "--help" || argument == "-h" {
                print!("{}", self.help());
                return Ok(None);
            }
            let known = self.flags.iter().find(|flag| flag.name == argument);
            let flag =
                known.ok_or_else(|| format!("`{argument}` is unknown\n\n{}", self.help()))?;
            let value = if flag.value.is_empty() {
                Some(String::new())
            } else {
                arguments.next()
            };
            let value = value
                .ok_or_else(|| format!("`{argument}` needs {}\n\n{}", flag.value, self.help()))?;
            given.0.insert(flag.name, value);
        }
        Ok(Some(given))
    }

    fn help(&self) -> String {
        let flags = self.flags.iter().map(|flag| {
            let left = format!("{} {}", flag.name, flag.value);
            format!("  {left:<22}{}\n", flag.help)
        });
        format!(
            "{}\n\nUsage: cargo run --release -p {} -- [FLAGS]\n\n{}  {:<22}this text\n",
            self.purpose,
            self.name,
            flags.collect::<String>(),
            "--help"
        )
    }
}

impl Given {
    /// Whether a flag was given.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The text of a flag.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The number of a flag.
    ///
    /// # Errors
    /// When its value is none.
    pub fn number(&self, name: &str, default: usize) -> Result<usize, String> {
        let Some(text) = self.text(name) else {
            return Ok(default);
        };
        text.parse()
            .map_err(|_| format!("`{name}` takes a whole number, not `{text}`"))
    }
}
