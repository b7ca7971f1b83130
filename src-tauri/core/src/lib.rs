//! # Frontdesk: the map
//!
//! The front desk of one makerspace (众创空间), without a window. One sentence: **the ui asks, [`api`] lists, a
//! feature decides, its `store.rs` writes, [`space::Space`] commits and tells every open screen to look again.**
//!
//! ## From above
//!
//! Everything that the product does is one line in [`api`]. A rim (the window, the command line, the test door)
//! hands [`api::dispatch`] an envelope and gets one line back; what comes before it is progress. Between the two
//! there is one signature: `fn(&Space, &Ctx, Ask) -> Result<Answer>`.
//!
//! [`space::Space`] is the open database. It gives a [`space::Read`], which cannot write, or opens the door,
//! [`space::Space::write`], to one act. [`files`] keeps what came from outside under its hash. [`paper`] lays out and
//! prints. [`world::World`] is all that comes from outside: clock, randomness, the child that reads foreign files.
//!
//! ## The features, in reading order
//!
//! Each lies in the folder of its name: `mod.rs` has what may be asked, `rules.rs` decides and knows nothing,
//! `store.rs` has all its SQL. A feature calls only those above it, and only their `mod.rs`.
//!
//! [`settings`] how it speaks and looks · [`users`] who works here · [`profile`] the space and its zones ·
//! [`prints`] what comes out of a printer · [`packs`] rules as data · [`evidence`] papers kept by class ·
//! [`members`] people, badges, teams, agreements · [`staff`] who is employed · [`receipts`] the till: prices, receipts,
//! deposits, fees, shifts · [`desks`] bookings on a plan · [`series`] bookings that repeat · [`exchange`] bookings out
//! to other calendars and in from them · [`checkin`] visits, visitors, receptions · [`counter`] who
//! walks in · [`mentors`] appointments · [`lending`] things out of the house · [`events`] signup, waiting list, door ·
//! [`vouchers`] invoices that came in · [`growth`] financings and cases · [`reports`] statistics handed in ·
//! [`figures`] every number with its rows and proof · [`packet`] self-check, freeze, PDF · [`messages`] texts for
//! WeChat · [`closing`] the day's page, handing over · [`moving`] a team moves in or out, in one act · [`ties`] all
//! that hangs on a person: merge, archive, remove · [`today`] all of it at a glance · [`search`] one box for
//! everything · [`undo`] one's own last acts · [`demo`] a synthetic space, or one for practice.
//! [`audit`] and [`backup`] stand alone.
//!
//! ## What never happens
//!
//! - No row changes outside [`space::Space::write`], and none inside it without its change in the book of acts.
//! - No act is half done: its rows, its entry and the answer under its key are one commit, synced before it answers.
//! - Nothing counted is deleted: it is cancelled, returned, withdrawn, revoked, each with its time.
//! - The core asks no clock and no environment, draws no randomness of its own, names neither tauri nor tokio.
//! - No sentence for people is made here: answers and refusals are codes with values. Only [`paper`]'s pages speak.
//! - No float holds money or area. No interval is closed at its end; no period of days is open at its end.
//! - No row points at a file that is not there: the file is kept before the commit.
//! - No foreign file is parsed in this process: `frontdesk read KIND` limits itself first.
//!
//! ## Two walks
//!
//! **A badge is scanned, and Today shows it.** The scanner types into the box of `ui/src/today`, which calls `ask`
//! (`ui/src/ipc/ask.ts`) → the skin's only command, or the test door, hands the line to [`api::dispatch`] → it finds
//! `checkin_scan` in the list, the user behind the name, the answer that the key may already have, and calls
//! [`checkin::scan`] → inside one [`space::Space::write`] the code's badge comes from [`members::by_scan`],
//! its `rules.rs` says in, out or the same scan again, its `store.rs` writes visit and scan, and the door books the
//! act and commits → the skin tells `changed {features: ["checkin"]}` → every `useAsk` that named `checkin`
//! asks again: [`today::show`].
//!
//! **The manager makes the packet.** `ui/src/packet` asks `packet_freeze` → [`packet::freeze`] takes a number and
//! copies every row and verdict into one self-contained value, in one act; from here on the desk may change what it
//! likes → `packet_make` reads that value alone, lays it out as a [`paper::Document`], prints it with
//! [`paper::pdf::write`] (temporary file, sync, rename), telling progress and stopping where it is asked to → the
//! file's hash is recorded in a second act. Making it again gives the same bytes.

pub mod api;
pub mod error;
pub mod space;
pub mod world;
pub mod seat;
pub mod lock;
pub mod task;
pub mod files;
pub mod schema;
pub mod time;
pub mod fen;
pub mod capitals;
pub mod ids;
pub mod rules;
pub mod plain;
pub mod spelling;
pub mod scanned;
pub mod reader;
pub mod printer;
mod code;
mod words;
#[cfg(test)]
mod snapshot;
pub mod paper;

// The features, in reading order: each may call only those above it.
pub mod settings;
pub mod users;
pub mod profile;
pub mod prints;
pub mod packs;
pub mod evidence;
pub mod members;
pub mod staff;
pub mod receipts;
pub mod desks;
pub mod series;
pub mod exchange;
pub mod checkin;
pub mod counter;
pub mod mentors;
pub mod lending;
pub mod events;
pub mod vouchers;
pub mod growth;
pub mod reports;
pub mod figures;
pub mod packet;
pub mod messages;
pub mod closing;
pub mod moving;
pub mod ties;
pub mod today;
pub mod search;
pub mod undo;
pub mod demo;

// These stand alone.
pub mod audit;
pub mod backup;
pub mod clock;
