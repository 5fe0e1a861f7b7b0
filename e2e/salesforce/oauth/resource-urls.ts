/** The `urls` map of userinfo and identity (salesforce.md 4.3). `{version}` is left for the client to fill. */
export function resourceUrls(origin: string, organizationId: string, userId: string): Record<string, string> {
  const rest = `${origin}/services/data/v{version}/`;
  return {
    enterprise: `${origin}/services/Soap/c/{version}/${organizationId}`,
    metadata: `${origin}/services/Soap/m/{version}/${organizationId}`,
    partner: `${origin}/services/Soap/u/{version}/${organizationId}`,
    rest,
    sobjects: `${rest}sobjects/`,
    search: `${rest}search/`,
    query: `${rest}query/`,
    recent: `${rest}recent/`,
    profile: `${origin}/${userId}`,
    feeds: `${rest}chatter/feeds`,
    groups: `${rest}chatter/groups`,
    users: `${rest}chatter/users`,
    feed_items: `${rest}chatter/feed-items`,
  };
}
