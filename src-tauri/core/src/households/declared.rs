//! What a household's things are called and what is done with them.

use super::HouseholdClass;
use crate::action::actions;
use crate::declare::Kind::{Code, Day, Key, Number, Person, Row, Text, YesNo};
use crate::declare::{Declaration, Erase, Merge, Name, codes, tables};

pub(crate) const DECLARATION: Declaration = Declaration {
    code: "households",
    name: Name {
        vi: "Hộ gia đình",
        en: "Households",
    },
    tables: tables! {
        table household "Hộ gia đình" "Household" called [id] merger Copy
        named_by include_str!("../history/household_called.sql"); {
            id: Key, "Số hộ", "Household number", open;
            head_name: Text(100), "Chủ hộ (ngoài sổ)", "Head (not in the register)", hidden;
            address: Text(300), "Địa chỉ hộ", "Address of the household", hidden;
            people: Number, "Số người trong hộ", "People in the household", hidden;
            note: Text(5_000), "Ghi chú về hộ", "Note on the household", hidden;
        }
        table household_member "Người trong hộ" "Person of a household" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            household_id: Row("household"), "Hộ", "Household", hidden;
            person_id: Person(Merge::Household, Erase::Remove), "Người trong hộ", "Who lives there", open OfRecord;
            is_head: YesNo, "Là chủ hộ", "Head of the household", hidden;
            valid_from: Day, "Ở hộ từ", "In the household from", hidden;
            valid_to: Day, "Rời hộ từ", "Left the household from", hidden;
        }
        table household_class "Diện hộ" "Class of a household" called [household_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            household_id: Row("household"), "Hộ", "Household", hidden;
            class: Code(HouseholdClass::CODES), "Diện hộ", "Class", hidden;
            review: Text(200), "Kỳ rà soát", "Review", hidden;
            standard: Text(200), "Chuẩn nghèo", "Poverty standard", hidden;
            valid_from: Day, "Thuộc diện từ", "Classed so from", hidden;
            valid_to: Day, "Thôi thuộc diện từ", "No longer classed so from", hidden;
        }
    },
};

codes! {
    HouseholdClass "household_class" {
        Poor = "poor" "Hộ nghèo" "Poor",
        NearPoor = "near_poor" "Hộ cận nghèo" "Near poor",
        EscapedPoverty = "escaped_poverty" "Hộ mới thoát nghèo" "Just out of poverty",
        Disadvantaged = "disadvantaged" "Hộ yếu thế" "Disadvantaged",
        Other = "other" "Hộ khác" "Other",
    }
}

actions! {
    SaveHousehold = "save_household" "Ghi hộ gia đình" "Record a household",
    RemoveHousehold = "remove_household" "Xóa hộ gia đình" "Remove a household",
    JoinHousehold = "join_household" "Ghi vào hộ" "Record joining a household",
    LeaveHousehold = "leave_household" "Ghi rời hộ" "Record leaving a household",
    RemoveFromHousehold = "remove_from_household" "Xóa khỏi hộ" "Remove from a household",
    SetHouseholdHead = "set_household_head" "Đổi chủ hộ" "Change the head of a household",
    SaveHouseholdClass = "save_household_class" "Ghi diện hộ" "Record a household's class",
    RemoveHouseholdClass = "remove_household_class" "Xóa diện hộ" "Remove a household's class",
}
