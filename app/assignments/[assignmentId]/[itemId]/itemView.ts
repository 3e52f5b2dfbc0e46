/** As whom a question's page is seen: by its student, by staff as they teach it, or by staff as a student would see it. */
export type ItemView = 'student' | 'staff' | 'preview'
