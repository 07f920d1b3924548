use clap::Parser;
#[derive(Parser)]
struct A {
    #[command(flatten)]
    o: trialogue::cli::explain::Options,
}
fn main() {
    let a = A::parse();
    trialogue::cli::explain::run(&a.o, &mut std::io::stdout()).unwrap();
}
