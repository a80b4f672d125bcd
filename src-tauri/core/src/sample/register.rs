//! The sample's people: members at the start, who joins, moves and leaves month by month, and who holds which office.

use rusqlite::{Transaction, named_params};

use super::people::{SamplePerson, joined_before, man, woman};
use super::plan::{CHAIR, Moves, Plan};
use super::random::Random;
use crate::days::{Day, Month, PartialDay, day_text};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::members::{JoinReason, LeaveReason, MemberKind};
use crate::organization::{Post, UnitKind, insert_term, insert_unit};

pub(super) struct SampleBranch {
    pub id: UnitId,
    pub groups: Vec<UnitId>,
    /// Members at the start, for the size of its figures.
    pub size: i64,
}

struct Member {
    person: PersonId,
    membership: i64,
    branch: usize,
    since: Day,
    stays: bool,
}

/// Everybody the sample knows while it is being made.
pub(super) struct Register {
    pub ward: UnitId,
    pub branches: Vec<SampleBranch>,
    members: Vec<Member>,
    /// Left, and might come back.
    gone: Vec<(PersonId, usize, Day)>,
    next_card: usize,
}

impl Register {
    /// Members as they are now.
    pub(super) fn people(&self) -> Vec<PersonId> {
        self.members.iter().map(|member| member.person).collect()
    }

    pub(super) fn people_of_first_branch(&self) -> Vec<PersonId> {
        self.members
            .iter()
            .filter(|member| member.branch == 0)
            .map(|member| member.person)
            .collect()
    }

    pub(super) fn new(ward: UnitId, branches: Vec<UnitId>) -> Register {
        let branches = branches
            .into_iter()
            .map(|id| SampleBranch {
                id,
                groups: Vec::new(),
                size: 0,
            })
            .collect();
        Register {
            ward,
            branches,
            members: Vec::new(),
            gone: Vec::new(),
            next_card: 1,
        }
    }

    pub(super) fn add_groups(&mut self, tx: &Transaction<'_>, random: &mut Random) -> Result<()> {
        for branch in &mut self.branches {
            for number in 1..=random.between(2, 4) {
                let name = format!("Tổ {number}");
                branch.groups.push(insert_unit(
                    tx,
                    &name,
                    UnitKind::Group,
                    Some(branch.id),
                    None,
                    None,
                )?);
            }
        }
        Ok(())
    }

    pub(super) fn add_first_members(
        &mut self,
        tx: &Transaction<'_>,
        plan: &Plan,
        random: &mut Random,
    ) -> Result<()> {
        let begin = plan.first_month.first_day();
        for number in 0..plan.first_members {
            // Every branch gets its share first, the rest falls by chance, so that sizes differ.
            let fair = plan.first_members * 3 / 5;
            let branch = if number < fair {
                number % self.branches.len()
            } else {
                random.below(self.branches.len())
            };
            let person = woman(random, begin, self.next_card);
            let born = person.birth.unwrap_or(PartialDay::year(1970));
            let joined = joined_before(random, begin, born);
            self.add_member(tx, &person, branch, joined, JoinReason::Admitted, random)?;
            self.branches[branch].size += 1;
        }
        Ok(())
    }

    /// BTV, BCH, heads and deputies of branches, heads of groups. Heads are members of their own branch.
    pub(super) fn add_officers(
        &mut self,
        tx: &Transaction<'_>,
        plan: &Plan,
        random: &mut Random,
    ) -> Result<()> {
        let since = plan.term_from;
        let chair = if plan.real_chair {
            add_person(tx, &SamplePerson::named(CHAIR))?
        } else {
            let chair = random.below(self.members.len());
            self.keep(chair)
        };
        // The first day the sample tells of: nothing more is known about when her term began.
        let chair_since = if plan.real_chair {
            plan.first_month.first_day()
        } else {
            since
        };
        insert_term(
            tx,
            chair,
            self.ward,
            Post::Chair,
            Some("ĐUV"),
            chair_since,
            None,
        )?;

        let heads = self.add_branch_officers(tx, plan, random)?;
        let mut seats = vec![Post::ViceChair; plan.vice_chairs];
        seats.extend(vec![
            Post::StandingMember;
            plan.standing_board - 1 - plan.vice_chairs
        ]);
        for post in seats {
            let member = self.free_member(random);
            let member = self.keep(member);
            insert_term(tx, member, self.ward, post, None, since, None)?;
        }
        let committee = plan.committee - plan.standing_board;
        for seat in 0..committee {
            // More than half of the committee heads a branch as well.
            let member = match heads.get(seat * 2) {
                Some(&head) if seat * 8 < committee * 5 => head,
                _ => {
                    let member = self.free_member(random);
                    self.keep(member)
                }
            };
            insert_term(
                tx,
                member,
                self.ward,
                Post::CommitteeMember,
                None,
                since,
                None,
            )?;
        }
        Ok(())
    }

    /// Answers the heads of branches, in order.
    fn add_branch_officers(
        &mut self,
        tx: &Transaction<'_>,
        plan: &Plan,
        random: &mut Random,
    ) -> Result<Vec<PersonId>> {
        const HEADED_BY_A_MAN: usize = 7;
        let mut heads = Vec::new();
        for branch in 0..self.branches.len() {
            let unit = self.branches[branch].id;
            let head = if branch == HEADED_BY_A_MAN {
                add_person(tx, &man(random, plan.first_month.first_day()))?
            } else {
                self.keep_one_of(branch, random)
            };
            // Every seventh branch has changed its head once since the sample began.
            let began = if branch % 7 == 4 {
                let former = self.keep_one_of(branch, random);
                insert_term(
                    tx,
                    former,
                    unit,
                    Post::BranchHead,
                    None,
                    plan.term_from,
                    Some(plan.heads_changed),
                )?;
                plan.heads_changed
            } else {
                plan.term_from
            };
            insert_term(tx, head, unit, Post::BranchHead, None, began, None)?;
            let deputy = self.keep_one_of(branch, random);
            insert_term(
                tx,
                deputy,
                unit,
                Post::BranchDeputy,
                None,
                plan.term_from,
                None,
            )?;
            for group in self.branches[branch].groups.clone() {
                let head = self.keep_one_of(branch, random);
                insert_term(tx, head, group, Post::GroupHead, None, plan.term_from, None)?;
            }
            if branch != HEADED_BY_A_MAN {
                heads.push(head);
            }
        }
        Ok(heads)
    }

    /// One month of joining, moving and leaving. Days lie between the second and `last_day` of the month.
    pub(super) fn run_month(
        &mut self,
        tx: &Transaction<'_>,
        month: Month,
        last_day: u32,
        moves: Moves,
        random: &mut Random,
    ) -> Result<()> {
        let some_day = |random: &mut Random| {
            Day::from_ymd_opt(
                month.year,
                month.month,
                random.between(2, i64::from(last_day)) as u32,
            )
            .unwrap_or(month.first_day())
        };
        let joins = [
            (JoinReason::Admitted, moves.admitted),
            (JoinReason::MovedIn, moves.moved_in),
        ];
        for (reason, count) in joins {
            for _ in 0..count {
                let day = some_day(random);
                let person = woman(random, day, self.next_card);
                let branch = random.below(self.branches.len());
                self.add_member(tx, &person, branch, day.into(), reason, random)?;
            }
        }
        for _ in 0..moves.rejoined {
            let day = some_day(random);
            let Some(place) = self
                .gone
                .iter()
                .position(|(_, _, left)| (day - *left).num_days() > 60)
            else {
                continue;
            };
            let (person, branch, _) = self.gone.remove(place);
            self.add_membership(tx, person, branch, day.into(), JoinReason::Rejoined, random)?;
        }
        for _ in 0..moves.transferred {
            let day = some_day(random);
            let Some(member) = self.one_who_may_leave(day, random) else {
                continue;
            };
            let Member {
                person,
                membership,
                branch,
                ..
            } = self.members.swap_remove(member);
            end_membership(tx, membership, day, LeaveReason::Transferred)?;
            let other = (branch + 1 + random.below(self.branches.len() - 1)) % self.branches.len();
            self.add_membership(
                tx,
                person,
                other,
                day.into(),
                JoinReason::Transferred,
                random,
            )?;
        }
        let leaves = [
            (moves.moved_away, &[LeaveReason::MovedAway][..]),
            (moves.died, &[LeaveReason::Died][..]),
            (
                moves.other_left,
                &[
                    LeaveReason::Married,
                    LeaveReason::WorksAway,
                    LeaveReason::Resigned,
                ][..],
            ),
        ];
        for (count, reasons) in leaves {
            for _ in 0..count {
                let day = some_day(random);
                let reason = reasons[random.below(reasons.len())];
                let Some(member) = self.one_who_may_leave(day, random) else {
                    continue;
                };
                let Member {
                    person,
                    membership,
                    branch,
                    ..
                } = self.members.swap_remove(member);
                end_membership(tx, membership, day, reason)?;
                if reason != LeaveReason::Died {
                    self.gone.push((person, branch, day));
                }
            }
        }
        Ok(())
    }

    fn add_member(
        &mut self,
        tx: &Transaction<'_>,
        person: &SamplePerson,
        branch: usize,
        joined: PartialDay,
        reason: JoinReason,
        random: &mut Random,
    ) -> Result<()> {
        self.next_card += 1;
        let id = add_person(tx, person)?;
        self.add_membership(tx, id, branch, joined, reason, random)
    }

    fn add_membership(
        &mut self,
        tx: &Transaction<'_>,
        person: PersonId,
        branch: usize,
        joined: PartialDay,
        reason: JoinReason,
        random: &mut Random,
    ) -> Result<()> {
        let groups = &self.branches[branch].groups;
        let group =
            (!groups.is_empty() && random.percent(92)).then(|| groups[random.below(groups.len())]);
        tx.prepare_cached(include_str!("add_membership.sql"))?
            .execute(named_params! {
                ":person_id": person,
                ":unit_id": self.branches[branch].id,
                ":group_id": group,
                ":kind": MemberKind::Ordinary,
                ":joined": joined,
                ":valid_from": day_text(joined.first_day()),
                ":join_reason": reason,
            })?;
        let membership = tx.last_insert_rowid();
        self.members.push(Member {
            person,
            membership,
            branch,
            since: joined.first_day(),
            stays: false,
        });
        Ok(())
    }

    fn one_who_may_leave(&self, day: Day, random: &mut Random) -> Option<usize> {
        (0..1000)
            .map(|_| random.below(self.members.len()))
            .find(|&place| {
                !self.members[place].stays && (day - self.members[place].since).num_days() > 60
            })
    }

    fn free_member(&self, random: &mut Random) -> usize {
        loop {
            let place = random.below(self.members.len());
            if !self.members[place].stays {
                return place;
            }
        }
    }

    /// Somebody in office stays in the sample.
    fn keep(&mut self, place: usize) -> PersonId {
        self.members[place].stays = true;
        self.members[place].person
    }

    fn keep_one_of(&mut self, branch: usize, random: &mut Random) -> PersonId {
        loop {
            let place = self.free_member(random);
            if self.members[place].branch == branch {
                return self.keep(place);
            }
        }
    }
}

fn add_person(tx: &Transaction<'_>, person: &SamplePerson) -> Result<PersonId> {
    tx.prepare_cached(include_str!("add_person.sql"))?
        .execute(named_params! {
            ":name": person.name,
            ":birth": person.birth,
            ":citizen_number": person.citizen_number,
            ":phone": person.phone,
            ":address": person.address,
            ":occupation": person.occupation,
            ":ethnicity": person.ethnicity,
            ":religion": person.religion,
            ":schooling": person.schooling,
            ":education": person.education,
            ":card_number": person.card_number,
            ":party_since": person.party_since,
            ":is_core": person.is_core,
        })?;
    Ok(PersonId(tx.last_insert_rowid()))
}

fn end_membership(tx: &Transaction<'_>, id: i64, valid_to: Day, reason: LeaveReason) -> Result<()> {
    tx.prepare_cached(include_str!("end_membership.sql"))?
        .execute(named_params! {
            ":id": id,
            ":valid_to": day_text(valid_to),
            ":leave_reason": reason,
        })?;
    Ok(())
}
