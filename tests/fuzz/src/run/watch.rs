//! A case that does not end is ended, and its input kept.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A case that takes longer ends the program.
const ENDLESS: Duration = Duration::from_mins(1);

/// The case at hand.
#[derive(Default)]
struct Current {
    case: u64,
    since: Option<Instant>,
    input: Vec<u8>,
}

/// Looks at the case at hand twice a second.
pub(super) struct Watch(Arc<Mutex<Current>>);

impl Watch {
    pub(super) fn start(target: &str, folder: &Path) -> Self {
        let current = Arc::new(Mutex::new(Current::default()));
        let watched = Arc::downgrade(&current);
        let (target, folder) = (target.to_owned(), folder.to_path_buf());
        std::thread::spawn(move || {
            while let Some(current) = watched.upgrade() {
                if let Ok(current) = current.lock()
                    && current.since.is_some_and(|since| since.elapsed() > ENDLESS)
                {
                    give_up(&target, &folder, &current);
                }
                drop(current);
                std::thread::sleep(Duration::from_millis(500));
            }
        });
        Self(current)
    }

    pub(super) fn begin(&self, case: u64, input: &[u8]) {
        if let Ok(mut current) = self.0.lock() {
            current.case = case;
            current.input.clear();
            current.input.extend_from_slice(input);
            current.since = Some(Instant::now());
        }
    }

    pub(super) fn end(&self) {
        if let Ok(mut current) = self.0.lock() {
            current.since = None;
        }
    }
}

fn give_up(target: &str, folder: &Path, current: &Current) -> ! {
    let path: PathBuf = folder.join(format!("{target}-{}.txt", current.case));
    let kept = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, &current.input));
    println!(
        "FAILED {target} case {}: endless\n  input: {} {kept:?}",
        current.case,
        path.display()
    );
    std::process::exit(1);
}
