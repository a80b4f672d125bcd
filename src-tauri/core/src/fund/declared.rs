//! What the fund's things are called and what is done with them: rules of a year, what was paid, receipts, hand-ups.

use super::JoinedLater;
use crate::action::actions;
use crate::declare::Kind::{Code, Day, Key, Money, Number, Person, Row, Text, Unit, Year, YesNo};
use crate::declare::{Declaration, Erase, Merge, Name, UnitEnd, codes, tables};

pub(crate) const DECLARATION: Declaration = Declaration {
    code: "fund",
    name: Name {
        vi: "Hội phí",
        en: "Membership fees",
    },
    tables: tables! {
        // Two wards keep two fee rules: the merged office sets its own.
        table fee_rule "Mức hội phí" "Fee rule" called [year] merger Stays {
            year: Year, "Hội phí năm", "Fee of the year", open;
            amount: Money, "Mức cả năm", "Amount a year", open;
            upward_percent: Number, "Phần trích nộp (%)", "Share due upward (%)", open;
            rounding: Number, "Làm tròn đến (đồng)", "Rounded to (đồng)", open;
            counted_on: Day, "Tính hội viên ngày", "Members counted on", open;
            joined_later: Code(JoinedLater::CODES), "Người vào sau ngày đó", "Who joins later", open;
            automatic_pay: YesNo, "Hội viên đương nhiên đóng", "Automatic members pay", open;
            honorary_pay: YesNo, "Hội viên danh dự đóng", "Honorary members pay", open;
            leavers_pay: YesNo, "Người rời Hội vẫn đóng", "Leavers pay", open;
        }
        table fee_exemption "Miễn hội phí" "Fee exemption" called [person_id, year] merger Copy {
            person_id: Person(Merge::Unless(&["year"]), Erase::Keep(&[("reason", "''")])),
                "Người được miễn", "Who is exempt", open;
            year: Year, "Hội phí năm", "Fee of the year", open;
            reason: Text(300), "Lý do miễn", "Why exempt", hidden;
        }
        table fee_payment "Hội phí đã đóng" "Fee paid" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::All, Erase::Keep(&[])), "Người đóng", "Who paid", open;
            year: Year, "Hội phí năm", "Fee of the year", open;
            unit_id: Unit(UnitEnd::Stays), "Chi hội thu", "Collected by", open;
            amount: Money, "Số tiền đóng", "Amount paid", open;
            paid_on: Day, "Đóng ngày", "Paid on", open;
            receipt: Row("fee_receipt"), "Phiếu thu số", "Receipt", open StaysInItsWard;
        }
        // Receipts are numbered by the ward that wrote them; its book keeps them.
        table fee_receipt "Phiếu thu" "Receipt" called [unit_id] merger Stays
        named_by "SELECT printf('%02d/%d', number, year) FROM fee_receipt WHERE id = ?1"; {
            id: Key, "Số dòng", "Row", open;
            year: Year, "Số của năm", "Numbered in", open;
            number: Number, "Số phiếu", "Number of the receipt", open;
            day: Day, "Ngày lập", "Written on", open;
            fee_year: Year, "Hội phí năm", "Fee of the year", open;
            unit_id: Unit(UnitEnd::Stays), "Chi hội nộp", "Branch that paid", open;
            payer: Text(200), "Người nộp", "Payer", open;
            amount: Money, "Số tiền trên phiếu", "Amount of the receipt", open;
            cancelled: Text(300), "Lý do hủy", "Why cancelled", hidden;
        }
        table fee_transfer "Nộp hội phí lên cấp trên" "Fees handed up" called [] merger Stays {
            id: Key, "Số dòng", "Row", open;
            year: Year, "Hội phí năm", "Fee of the year", open;
            day: Day, "Ngày nộp", "Handed up on", open;
            amount: Money, "Số tiền nộp", "Amount handed up", open;
            note: Text(300), "Ghi chú lần nộp", "Note on it", open;
        }
    },
};

codes! {
    JoinedLater "joined_later" {
        WholeYear = "whole_year" "đóng cả năm" "pays the whole year",
        MonthsLeft = "months_left" "đóng các tháng còn lại" "pays the months left",
        Nothing = "nothing" "chưa đóng năm nay" "pays nothing this year",
    }
}

actions! {
    SetFeeRule = "set_fee_rule" "Đặt mức hội phí" "Set the year's fee",
    CollectFees = "collect_fees" "Ghi thu hội phí" "Record fees collected",
    CollectBranchFees = "collect_branch_fees" "Thu hội phí cả chi hội" "Collect a whole branch's fees",
    ExemptFromFee = "exempt_from_fee" "Miễn hội phí" "Exempt from the fee",
    LiftFeeExemption = "lift_fee_exemption" "Bỏ miễn hội phí" "Lift a fee exemption",
    MakeFeeReceipt = "make_fee_receipt" "Lập phiếu thu" "Write a receipt",
    CancelFeeReceipt = "cancel_fee_receipt" "Hủy phiếu thu" "Cancel a receipt",
    HandUpFees = "hand_up_fees" "Nộp hội phí lên cấp trên" "Hand fees up",
    RemoveFeeTransfer = "remove_fee_transfer" "Xóa lần nộp hội phí" "Remove a hand-up of fees",
}
