/** The headers by which a browser says where a request comes from. */
export type Origins = {
  /** `sec-fetch-site` */
  readonly site: string | null | undefined
  /** `origin` */
  readonly origin: string | null | undefined
  /** The host that was asked, with its port. */
  readonly host: string | null | undefined
}

/**
 * Whether a request that changes something comes from a page of the same origin: browsers say so in `sec-fetch-site`, older
 * ones in `origin`; who says nothing is refused.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isSameOrigin({ site, origin, host }: Origins): boolean {
  if (typeof site === 'string') return site === 'same-origin'
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === host
}
