//! What the numbers were taken on: nothing in, one line of facts out.

use std::process::Command;

/// Processor, cores, memory, load and compiler, as far as the system tells.
#[must_use]
pub fn facts() -> String {
    let processor =
        field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let memory = field("/proc/meminfo", "MemTotal").unwrap_or_else(|| "unknown".to_owned());
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("unknown");
    let system = std::env::consts::OS;
    let compiler = version("rustc");
    format!(
        "{processor}, {cores} cores, memory {memory}, {system}, load at start {load}, {compiler}"
    )
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    line.split_once(':')
        .map(|(_, value)| value.trim().to_owned())
}

fn version(program: &str) -> String {
    let output = Command::new(program).arg("--version").output();
    output.map_or_else(
        |_| format!("{program} not found"),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}
