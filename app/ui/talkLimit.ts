/** The longest comment, second look and reply, in characters. */
export const TALK_LIMIT = 2_000
