/** Changes whenever a verdict may: stored with each grading, so that a regrade can tell which grader spoke. */
export const GRADER_VERSION = '8'
