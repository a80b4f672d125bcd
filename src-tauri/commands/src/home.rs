//! The first screen: what every subject has to say about today, gathered.

use crate::contract::TodayBoard;
use crate::{Desk, NoInput, OfMonth, Problem, backups};
use sohoi_core::tasks::TaskFilter;
use sohoi_core::{meetings, members, reports, tasks};

/// Months on the small chart.
const CHART_MONTHS: u32 = 12;

pub(crate) fn today_board(desk: &mut Desk, input: OfMonth) -> Result<TodayBoard, Problem> {
    let backup = backups::backup_status(desk, NoInput {})?;
    let office = desk.office()?;
    let (today, month) = (office.today(), input.month);
    let report = reports::ward_table(office, month)?;
    let held = meetings::list_meetings(office, None)?;
    let (next_meeting, last_meeting) = meetings::next_and_last(&held, today);
    Ok(TodayBoard {
        today,
        month,
        branch_due: report.branches_due,
        ward_due: report.due,
        branches: reports::branch_reports(office, month)?,
        next_meeting: next_meeting.cloned(),
        last_meeting: last_meeting.cloned(),
        last_conclusions: match last_meeting {
            Some(meeting) => tasks::tasks_of_meeting(office, meeting.id, today)?,
            None => Vec::new(),
        },
        overdue: tasks::list_tasks(office, TaskFilter::Overdue, today)?,
        open_tasks: tasks::count_open(office)?,
        members: members::count_members(office, today, None)?,
        member_change: members::member_change(office, month)?,
        members_by_month: members::members_by_month(office, month, CHART_MONTHS)?,
        backup,
        report_locked: report.locked,
    })
}
