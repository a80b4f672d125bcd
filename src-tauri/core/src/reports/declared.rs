//! What a report's things are called and what is done with them: the form, figures, texts, targets and locks.

use super::{BranchReportState, IndicatorKind, IndicatorSource};
use crate::action::actions;
use crate::declare::Kind::{Code, Day, Key, Machine, Month, Number, Row, Text, Unit, Year, YesNo};
use crate::declare::{Declaration, Name, UnitEnd, codes, tables};

pub(crate) const DECLARATION: Declaration = Declaration {
    code: "reports",
    name: Name {
        vi: "Báo cáo tháng",
        en: "Monthly reports",
    },
    tables: tables! {
        table form "Mẫu báo cáo" "Report form" called [name] merger Stays
        named_by "SELECT name FROM form WHERE id = ?1"; {
            id: Key, "Số mẫu", "Form number", open;
            name: Text(200), "Tên mẫu", "Name of the form", open ToldToo;
            from_month: Month, "Dùng từ tháng", "Used from", open;
        }
        table form_section "Mục lời văn của mẫu" "Section of a form" called [title, form_id] merger Stays
        named_by "SELECT title FROM form_section WHERE id = ?1"; {
            id: Key, "Số mục", "Section number", open;
            form_id: Row("form"), "Mẫu báo cáo", "Form", open ToldToo;
            position: Number, "Thứ tự", "Place in the order", open;
            code: Text(100), "Mã mục", "Code of the section", open;
            title: Text(300), "Tên mục", "Title of the section", open ToldToo;
            hint: Text(1_000), "Gợi ý viết", "Hint", open;
        }
        table indicator "Chỉ tiêu của mẫu" "Indicator" called [name, form_id] merger Stays
        named_by "SELECT name FROM indicator WHERE id = ?1"; {
            id: Key, "Số chỉ tiêu", "Indicator number", open;
            form_id: Row("form"), "Mẫu báo cáo", "Form", open ToldToo;
            position: Number, "Thứ tự", "Place in the order", open;
            code: Text(100), "Mã chỉ tiêu", "Code of the indicator", open;
            group_title: Text(300), "Nhóm chỉ tiêu", "Group of indicators", open;
            name: Text(300), "Tên chỉ tiêu", "Name of the indicator", open ToldToo;
            unit: Text(100), "Đơn vị tính", "Unit of measure", open;
            kind: Code(IndicatorKind::CODES), "Cách cộng dồn", "How it adds up", open;
            source: Code(IndicatorSource::CODES), "Lấy số từ", "Source", open;
            decimals: Number, "Số chữ số thập phân", "Decimals", open;
            register_query: Machine, "Cách đếm từ sổ", "Counted from the register by", open;
            numerator: Text(100), "Tử số", "Numerator", open;
            denominator: Text(100), "Mẫu số", "Denominator", open;
            per: Number, "Tính trên", "Per", open;
        }
        table report_value "Số liệu chi hội báo" "Reported figure" called [unit_id, indicator_id, month] merger OwnWay {
            month: Month, "Tháng", "Month", open;
            unit_id: Unit(UnitEnd::Stays), "Chi hội", "Branch", open;
            indicator_id: Row("indicator"), "Chỉ tiêu", "Indicator", open;
            value: Number, "Số báo", "Figure", open;
        }
        table branch_report "Báo cáo của chi hội" "Report of a branch" called [unit_id, month] merger OwnWay {
            month: Month, "Tháng", "Month", open;
            unit_id: Unit(UnitEnd::Stays), "Chi hội", "Branch", open;
            state: Code(BranchReportState::CODES), "Tình trạng nộp", "State", open;
            received: Day, "Nhận ngày", "Received", open;
            note: Text(1_000), "Ghi chú về báo cáo", "Note on the report", open;
        }
        table narrative "Lời văn báo cáo" "Narrative" called [section_id, month] merger Stays {
            month: Month, "Tháng", "Month", open;
            section_id: Row("form_section"), "Mục", "Section", open;
            body: Text(50_000), "Nội dung lời văn", "Text of the report", open MayNamePeople;
        }
        table target "Chỉ tiêu năm" "Yearly target" called [indicator_id, year] merger Stays {
            year: Year, "Năm", "Year", open;
            indicator_id: Row("indicator"), "Chỉ tiêu", "Indicator", open;
            value: Number, "Chỉ tiêu giao", "Target", open;
        }
        table locked_figure "Số đã chốt" "Locked figure" called [unit_id, indicator_id, month] merger OwnWay {
            month: Month, "Tháng", "Month", open;
            unit_id: Unit(UnitEnd::Stays), "Chi hội", "Branch", open;
            indicator_id: Row("indicator"), "Chỉ tiêu", "Indicator", open;
            value: Number, "Số đã chốt", "Locked figure", open;
        }
        table month_lock "Chốt tháng" "Lock of a month" called [month] merger Stays {
            month: Month, "Tháng", "Month", open;
            locked: YesNo, "Đã chốt", "Locked", open;
            reason: Text(300), "Lý do mở lại tháng", "Why unlocked", open;
        }
    },
};

codes! {
    IndicatorKind "indicator_kind" {
        Flow = "flow" "cộng dồn các tháng" "added up",
        Stock = "stock" "lấy số cuối kỳ" "as it stands at the end",
        Ratio = "ratio" "tỷ lệ" "a ratio",
    }
    IndicatorSource "indicator_source" {
        Branch = "branch" "chi hội báo" "reported by branches",
        Register = "register" "đếm từ sổ hội viên" "counted from the register",
        Ward = "ward" "phường ghi một lần" "typed once by the ward",
        Computed = "computed" "tính từ các chỉ tiêu khác" "computed from other indicators",
    }
    BranchReportState "branch_report_state" {
        Missing = "missing" "chưa nộp" "not in",
        Started = "started" "đang nhập" "being typed",
        Submitted = "submitted" "đã nộp" "in",
        Returned = "returned" "trả lại" "sent back",
    }
}

actions! {
    EnterFigures = "enter_figures" "Nhập số liệu" "Enter figures",
    MarkBranchReport = "mark_branch_report" "Ghi nhận báo cáo" "Record a branch report",
    WriteNarrative = "write_narrative" "Viết lời văn báo cáo" "Write the report's text",
    SetTarget = "set_target" "Đặt chỉ tiêu năm" "Set a yearly target",
    LockMonth = "lock_month" "Chốt tháng" "Lock the month",
    UnlockMonth = "unlock_month" "Mở lại tháng" "Unlock the month",
}
