//! Two runs at once: one waits for the other and says so, and nothing is torn.

mod site;

use std::fs::File;

use site::{Site, definition, ended};

// Elsewhere a folder cannot be locked, and a file that is called after it is.
#[cfg(unix)]
#[test]
fn who_waits_says_so() {
    let site = Site::new("waiting");
    let folder = site.path("element-defs");
    let lock = File::open(&folder).expect("the folder");
    lock.lock().expect("locked");
    // A check writes nothing and waits for nobody.
    assert_eq!(site.run(&["gen", "--check"]).code, Some(1));
    assert_eq!(site.run(&["fmt", "--check"]).code, Some(1));
    let writers = [&["gen"][..], &["new", "acmebooks"], &["fmt"]];
    for arguments in writers {
        let mut waiting = site.start(arguments);
        let mut said = String::new();
        let stderr = waiting.stderr.take().expect("standard error");
        std::io::BufRead::read_line(&mut std::io::BufReader::new(stderr), &mut said)
            .expect("a line");
        let folder = folder.display();
        assert_eq!(
            said,
            format!("waiting until another run in {folder} ends\n")
        );
        assert!(waiting.try_wait().expect("a child").is_none());
        waiting.kill().expect("ended");
        waiting.wait().expect("ended");
    }
    drop(lock);
    site.done(&["gen"]);
}

#[test]
fn many_runs_at_once_end_well() {
    let site = Site::new("many");
    let common = include_str!("../../element-defs/common.json");
    site.write("element-defs/common.json", common);
    for number in 0..24 {
        let key = format!("acme{number}");
        site.write(
            &format!("element-defs/{key}.json"),
            definition(&key, "Acme"),
        );
    }
    for round in 0..4 {
        let name = format!("Acme {round}");
        site.write("element-defs/acme0.json", definition("acme0", &name));
        let mut runs: Vec<_> = (0..3).map(|_| site.start(&["gen"])).collect();
        runs.push(site.start(&["new", &format!("other{round}")]));
        for run in runs {
            let ended = ended(run);
            assert_eq!(ended.code, Some(0), "round {round}: {ended:?}");
        }
        assert_eq!(site.temporary(), [""; 0]);
        site.done(&["gen"]);
        site.done(&["gen", "--check"]);
    }
}
