// Who sees what of a survey, and the demo's surveys by their state.

export const SEES_RECEIVED = { department: 200, agency: 200, leader: 200, auditor: 200 };
export const SEES_MOVING = { department: 200, auditor: 200 };
export const SEES_SETTLED = { department: 200, agency: 200, leader: 200, auditor: 200 };

export const PUBLISHED = 'minh-hoa-2023';
export const CLOSED = 'minh-hoa-2024';
export const OPEN = 'stp-2024';
/** Open, and none of STP's business. */
export const FOREIGN = 'thu-ngan';
