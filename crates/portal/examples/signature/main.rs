//! How long it takes to check the signature of a script, in microseconds: the API password is unsealed, and
//! what was signed is signed again and compared. For `xtask bench rest`.

use std::{hint::black_box, time::Instant};

use portal::{MasterKey, checked_token};

const ROUNDS: u32 = 200_000;
const PASSWORD: &str = "UYETICGU2CT3KES";
const SIGNED: &[u8] = b"GET\n/auth\n1445440997\n2jmj7l5rSw0yVb/vlWAYkK/YBwk=";
const TOKEN: &str = "T2YsCOj2o3Rb79nLPUgx3Gl+nnw=";

#[allow(clippy::disallowed_methods, reason = "it measures time")]
fn main() {
    let key = MasterKey::for_tests();
    let sealed = key.seal("API password", PASSWORD.as_bytes());
    let start = Instant::now();
    for _ in 0..ROUNDS {
        let password = key.open("API password", black_box(&sealed));
        let password = password.as_deref().map(|bytes| std::str::from_utf8(bytes));
        let right = matches!(password, Ok(Ok(password)) if checked_token(password, black_box(SIGNED), TOKEN).is_some());
        assert!(right, "the published example is right");
    }
    println!("{:.2}", start.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS));
}
