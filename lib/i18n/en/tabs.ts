/** Names of the pages of a course and of an assignment, as the tabs above them show. */
export const tabs = {
  ofCourse: 'Pages of this course',
  ofAssignment: 'Pages of this homework',
  homework: 'Homework',
  practice: 'Practice',
  people: 'People',
  queue: 'To look at',
  audit: 'Changes',
  courseSettings: 'Settings',
  sheet: 'Sheet',
  gradebook: 'Gradebook',
  groups: 'Groups',
  analysis: 'Analysis',
  regrades: 'Regrades',
  assignmentSettings: 'Settings',
}
