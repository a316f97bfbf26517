/** Why a ballot as a whole was not taken. */
export type Refused = 'nonce-used' | 'slip-used' | 'slip-unknown' | 'not-recorded' | 'too-many';
