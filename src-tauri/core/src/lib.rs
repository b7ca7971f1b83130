//! frontdesk
pub mod paper;
