//! Child processes and what they cost: a command in, wall time, processor time and peak memory out.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What one run cost.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// Milliseconds from start to end.
    pub wall: f64,
    /// Milliseconds of processor time, of the process and the children it waited for; in steps of
    /// ten.
    pub cpu: f64,
}

/// Runs a command to its end and measures it.
///
/// # Errors
/// When it cannot be started or fails; the text has what it wrote to its error stream.
pub fn run(command: &mut Command) -> Result<Cost, String> {
    let before = children_cpu();
    let start = Instant::now();
    let output = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output();
    let wall = start.elapsed().as_secs_f64() * 1e3;
    let output = output.map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        Ok(Cost {
            wall,
            cpu: children_cpu() - before,
        })
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        let said: String = said.lines().take(60).collect::<Vec<_>>().join("\n");
        Err(format!("{command:?} failed with {}\n{said}", output.status))
    }
}

/// Runs a command to its end and looks at its peak resident memory every millisecond.
///
/// # Errors
/// When it cannot be started or fails.
pub fn peak_mib(command: &mut Command) -> Result<f64, String> {
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut child = child.map_err(|error| format!("{command:?}: {error}"))?;
    let file = format!("/proc/{}/status", child.id());
    let mut peak = f64::NAN;
    loop {
        if let Some(kib) = std::fs::read_to_string(&file)
            .ok()
            .as_deref()
            .and_then(high_water_mark)
        {
            peak = kib / 1024.0;
        }
        match child.try_wait() {
            Ok(None) => std::thread::sleep(Duration::from_millis(1)),
            Ok(Some(status)) if status.success() => return Ok(peak),
            Ok(Some(status)) => return Err(format!("{command:?} failed with {status}")),
            Err(error) => return Err(format!("{command:?}: {error}")),
        }
    }
}

fn high_water_mark(status: &str) -> Option<f64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

/// Processor milliseconds of all children waited for so far; Linux counts in hundredths of a
/// second.
fn children_cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = text.rsplit_once(") ").map_or("", |(_, after)| after);
    let ticks = after
        .split(' ')
        .skip(13)
        .take(2)
        .filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() * 10.0
}
