//! The real window: only what the window alone can break. The many smaller journeys go through Chromium.

mod booking;
mod main_job;
mod packet;
mod scan;
mod serial;
mod start;
mod timeline;
mod vouchers;
