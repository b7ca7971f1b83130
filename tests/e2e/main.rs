//! The real window: only what the window alone can break. The many smaller journeys go through Chromium.

mod booking;
mod packet;
mod scan;
mod serial;
mod start;
mod vouchers;
