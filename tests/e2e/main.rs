//! The real window: only what the window alone can break. The many smaller journeys go through Chromium.

mod booking;
mod scan;
mod start;
