//! Trialogue: a meeting assistant that lives in a mailbox.
pub mod app;
pub mod calendar;
pub mod cli;
pub mod config;
pub mod desk;
pub mod domain;
pub mod mail;
pub mod pages;
pub mod rules;
pub mod run;
pub mod store;
pub mod wire;
