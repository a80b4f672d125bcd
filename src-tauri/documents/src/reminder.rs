//! A polite reminder to the chi hội whose report has not come, ready to paste into a message. Which of them are late is
//! the caller's to say by handing over the month's reports.

use chrono::NaiveDate;
use sohoi_core::days::Month;
use sohoi_core::reports::{BranchReport, BranchReportState};

use crate::words;

pub struct Reminder<'a> {
    pub issuer: &'a str,
    pub month: Month,
    pub today: NaiveDate,
    pub due: NaiveDate,
    pub reports: &'a [BranchReport],
}

pub fn reminder_text(reminder: &Reminder<'_>) -> String {
    let with_state = |states: &[BranchReportState]| -> Vec<String> {
        let late = reminder
            .reports
            .iter()
            .filter(|report| report.is_late() && states.contains(&report.state));
        late.map(|report| words::reminded_branch(&report.unit_name, report.head.as_deref()))
            .collect()
    };
    let missing = with_state(&[BranchReportState::Missing, BranchReportState::Started]);
    let returned = with_state(&[BranchReportState::Returned]);
    if missing.is_empty() && returned.is_empty() {
        return words::everybody_reported(reminder.month);
    }
    let mut lines = vec![words::REMINDER_TO.to_owned()];
    if !missing.is_empty() {
        lines.push(words::reminder_missing(
            reminder.issuer,
            reminder.month,
            reminder.today,
            missing.len(),
        ));
        lines.extend(missing);
    }
    if !returned.is_empty() {
        lines.push(words::reminder_returned(reminder.month));
        lines.extend(returned);
    }
    lines.push(words::reminder_due(reminder.due, reminder.today));
    lines.push(words::REMINDER_THANKS.to_owned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use sohoi_core::ids::UnitId;

    fn report(
        name: &str,
        head: Option<&str>,
        state: BranchReportState,
        asked: i64,
    ) -> BranchReport {
        BranchReport {
            unit_id: UnitId(1),
            unit_name: name.to_owned(),
            head: head.map(str::to_owned),
            state,
            received: None,
            note: String::new(),
            filled: 0,
            asked,
        }
    }

    fn text(today: &str, reports: &[BranchReport]) -> String {
        reminder_text(&Reminder {
            issuer: "Hội LHPN phường Thử",
            month: Month {
                year: 2018,
                month: 1,
            },
            today: today.parse().unwrap(),
            due: "2018-01-20".parse().unwrap(),
            reports,
        })
    }

    #[test]
    fn a_reminder_names_those_who_are_late_and_nobody_else() {
        let reports = [
            report(
                "Chi hội 1",
                Some("Nguyễn Thị Hoa"),
                BranchReportState::Missing,
                20,
            ),
            report("Chi hội 2", None, BranchReportState::Started, 20),
            report(
                "Chi hội 3",
                Some("Trần Thị Ánh"),
                BranchReportState::Submitted,
                20,
            ),
            report(
                "Chi hội 4",
                Some("Phạm Thị Lê"),
                BranchReportState::Returned,
                20,
            ),
            report(
                "Chi hội 5",
                Some("Lê Thị Mơ"),
                BranchReportState::Missing,
                0,
            ),
        ];
        assert_eq!(
            text("2018-01-17", &reports),
            "Kính gửi các đồng chí chi hội trưởng,\n\
             Đến ngày 17/01/2018, Hội LHPN phường Thử chưa nhận được báo cáo tháng 01/2018 của 2 chi hội:\n\
             - Chi hội 1 (đ/c Nguyễn Thị Hoa)\n\
             - Chi hội 2\n\
             Báo cáo tháng 01/2018 cần xem lại và gửi lại:\n\
             - Chi hội 4 (đ/c Phạm Thị Lê)\n\
             Hạn nộp là ngày 20/01/2018. Mục nào không có thì ghi “không phát sinh”, xin đừng để trống.\n\
             Cảm ơn các đồng chí!"
        );
        assert!(
            text("2018-01-22", &reports)
                .contains("Hạn nộp là ngày 20/01/2018, đã qua 2 ngày; mong các đồng chí gửi sớm.")
        );
        assert_eq!(
            text("2018-01-22", &reports[2..3]),
            "Các chi hội đã nộp đủ báo cáo tháng 01/2018. Cảm ơn các đồng chí!"
        );
    }
}
