/** Whether a change comes from a page of this site: its Origin is that of NABLA_URL, or of the request's own host. */
export declare function sameOrigin(request: Request): boolean
