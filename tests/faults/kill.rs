//! kill -9 during a write: whatever was acknowledged is there as a whole, whatever was not is there as a whole or not
//! at all, and asking again with the same key gives the one true answer.

use std::thread;
use std::time::{Duration, Instant};

use crate::acts::Acts;
use crate::book::{Book, names_tell_their_bytes};
use crate::desk::Desk;
use crate::dice::Dice;

/// Before a release: `FRONTDESK_KILLS=1000`.
const KILLS: u64 = 200;
/// Side by side, so that one waits for its disk while the other thinks.
const DESKS: u64 = 4;
const ACTS: u64 = 8;

#[test]
fn killed_at_any_point_of_a_write_an_act_is_whole_or_absent() {
    let kills = std::env::var("FRONTDESK_KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
    let tallies: Vec<Tally> = thread::scope(|scope| {
        let desks: Vec<_> = (0..DESKS).map(|desk| scope.spawn(move || suffer(desk, kills / DESKS))).collect();
        desks.into_iter().map(|desk| desk.join().unwrap()).collect()
    });
    let sum = |part: fn(&Tally) -> usize| tallies.iter().map(part).sum::<usize>();
    let (killed, acked, unheard, absent) =
        (sum(|t| t.killed), sum(|t| t.acked), sum(|t| t.unheard), sum(|t| t.absent));
    println!(
        "{killed} kills: {acked} acts acknowledged and there; of the others {unheard} were done unheard, {absent} absent"
    );
    assert_eq!(killed as u64, kills / DESKS * DESKS);
    assert!(absent > 0, "no kill came before the end of its work");
}

#[derive(Default)]
struct Tally {
    killed: usize,
    acked: usize,
    /// Committed, but killed before the answer was out.
    unheard: usize,
    absent: usize,
}

fn suffer(seed: u64, rounds: u64) -> Tally {
    let desk = Desk::open();
    let mut dice = Dice::new(seed + 1);
    let mut acts = Acts::on(&desk);
    let mut tally = Tally::default();
    for _ in 0..rounds {
        let since = Book::of(&desk).head();
        let round = acts.round(&mut dice, ACTS as usize);
        let mut victim = desk.line();
        victim.send(&round);
        let heard = dice.below(ACTS + 1);
        let mut answers: Vec<_> = (0..heard).map_while(|_| victim.next()).collect();
        wait(Duration::from_micros(dice.below(12_000)));
        victim.kill();
        answers.extend(victim.rest());

        desk.is_whole();
        let book = Book::of(&desk);
        book.holds(since);
        names_tell_their_bytes(&desk.beside("files"));
        for (n, envelope) in round.iter().enumerate() {
            let stored = book.answer(envelope["key"].as_str().unwrap());
            match (answers.get(n), stored) {
                (Some(answer), Some(stored)) => {
                    assert_eq!(answer["ok"], stored, "{envelope}");
                    tally.acked += 1;
                }
                (Some(answer), None) => panic!("{envelope} was acknowledged with {answer} and is lost"),
                (None, Some(_)) => tally.unheard += 1,
                (None, None) => tally.absent += 1,
            }
        }
        drop(book);
        tally.killed += 1;

        let again = desk.send_all(&round);
        assert_eq!(again[..answers.len()], answers, "the same key, another answer");
        let book = Book::of(&desk);
        book.holds(since);
        assert_eq!(book.head(), since + ACTS as i64, "an act was done twice");
    }
    tally
}

/// The moment of the kill is not something to wait for: it is thrown. Shorter than a timer's grain, so it spins.
fn wait(time: Duration) {
    let start = Instant::now();
    while start.elapsed() < time {
        std::hint::spin_loop();
    }
}
