/** Whether one more submission of a person is taken now; otherwise seconds to wait. */
export declare function submissionLimit(
  personId: string,
): Promise<{ readonly taken: true } | { readonly taken: false; readonly retryAfter: number }>
