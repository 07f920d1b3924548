#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| trialogue_fuzz::feed("multistatus", bytes));
