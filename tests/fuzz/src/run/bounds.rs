//! One case: judged, timed, weighed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::MEMORY;
use crate::target::Target;

/// No case may take longer.
pub(super) const LONGEST: Duration = Duration::from_secs(1);
/// No case may hold more at once, in bytes.
const LARGEST: usize = 100 * 1024 * 1024;

/// What the hook heard of a panic, in whatever thread it was.
static PANIC: Mutex<Option<String>> = Mutex::new(None);

/// Whether a case is being judged: any other panic is our own.
static JUDGING: AtomicBool = AtomicBool::new(false);

/// What a case came to.
pub(super) struct Measured {
    pub(super) verdict: Result<(), String>,
    pub(super) elapsed: Duration,
    pub(super) memory: usize,
}

/// Panics are told once, with their case, and not on the terminal as they come.
pub(super) fn quiet() {
    std::panic::set_hook(Box::new(|panic| {
        let message = format!("panic: {panic}");
        if !JUDGING.load(Ordering::Relaxed) {
            eprintln!("{message}");
        } else if let Ok(mut heard) = PANIC.lock() {
            heard.get_or_insert(message);
        }
    }));
}

/// Judges one input.
pub(super) fn judge(target: &Target, input: &[u8]) -> Measured {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    JUDGING.store(true, Ordering::Relaxed);
    let begin = Instant::now();
    let verdict = catch_unwind(AssertUnwindSafe(|| (target.judge)(input)));
    let elapsed = begin.elapsed();
    JUDGING.store(false, Ordering::Relaxed);
    let memory = MEMORY.peak_usage().saturating_sub(before);
    // Places of tokens are kept for each thread until someone says that nobody asks any more.
    proc_macro2::extra::invalidate_current_thread_spans();
    let heard = PANIC.lock().ok().and_then(|mut heard| heard.take());
    Measured {
        verdict: verdict.unwrap_or_else(|_| Err(heard.unwrap_or_else(|| "panic".into()))),
        elapsed,
        memory,
    }
}

/// The verdict, or the bound that the case broke.
pub(super) fn within(measured: Measured) -> Result<(), String> {
    measured.verdict?;
    if measured.elapsed > LONGEST {
        return Err(format!("slow: {} ms", measured.elapsed.as_millis()));
    }
    if measured.memory > LARGEST {
        return Err(format!("large: {} bytes", measured.memory));
    }
    Ok(())
}
