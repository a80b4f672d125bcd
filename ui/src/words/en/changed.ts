// What a person's history calls each column of her rows, table by table; the fields of the person herself are named in members.ts.

export const changed = {
  person: {
    photo_sha256: "Picture",
  },
  membership: {
    unit_id: "Branch",
    group_id: "Group",
    kind: "Kind of member",
    joined: "Joined",
    valid_from: "Counts from",
    join_reason: "Why she joined",
    valid_to: "Gone from",
    leave_reason: "Why she left",
  },
  suspension: {
    valid_from: "Suspended from",
    valid_to: "Back from",
    reason: "Why suspended",
  },
  office_term: {
    unit_id: "Where she serves",
    post: "Post",
    other_title: "Other title",
    valid_from: "In office from",
    valid_to: "Out of office from",
  },
  person_flag: {
    flag: "Circumstance",
    valid_from: "So since",
    valid_to: "No longer from",
    note: "Note on it",
  },
  outside_post: {
    organisation: "Organisation",
    title: "Post elsewhere",
    valid_from: "In post from",
    valid_to: "Out of post from",
  },
  award: {
    kind: "Award or discipline",
    title: "Title",
    day: "Day of decision",
    paper_number: "Decision number",
    issued_by: "Issued by",
    note: "Note on it",
  },
  person_note: {
    day: "Day of the note",
    text: "Note",
  },
  consent: {
    purpose: "Consent to",
    form: "How she consented",
    given_on: "Given on",
    withdrawn_on: "Withdrawn on",
    note: "Note on the consent",
  },
  own_value: {
    value: "The ward’s own field",
  },
  household_member: {
    household_id: "Household",
    is_head: "Head of the household",
    valid_from: "In the household from",
    valid_to: "Left the household from",
  },
};
