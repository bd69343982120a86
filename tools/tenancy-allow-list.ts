/** Tables without `school_id`, each with the reason why no school owns its rows. */
export const tablesOutsideSchools: Readonly<Record<string, string>> = {
  account: 'a person may work in several schools with one account',
  account_credential: 'belongs to an account',
  account_session: 'belongs to an account',
  account_verification: 'belongs to an account',
  account_two_factor: 'belongs to an account',
  rate_limit: 'counts attempts before anyone is known',
  platform_setting: 'settings of the installation',
  framework_version: 'the law is the same for everyone',
  crosswalk_version: 'which criteria of two laws correspond is the same for everyone',
  official_text: 'official wording of the law, loaded once for the installation',
  authority: 'authorities stand above schools',
  authority_seat: 'a seat at an authority belongs to an account',
  platform_event: 'chain of the system itself',
  platform_event_head: 'end of the chain of the system',
  schema_migration: 'written by the owner role only',
};

/** SECURITY DEFINER functions, each with the reason why it may look past the policies. */
export const functionsPastThePolicies: Readonly<Record<string, string>> = {
  account_may_enter: 'whether an account may sign in is asked before any school is chosen; answers yes or no',
  account_reaches_beyond: 'protects the password of a person of several schools; answers yes or no',
  councils_due: 'the turn of the day is asked for all schools at once; answers names of school and cycle only',
  actor_of_session: 'who is calling is asked before any school is chosen; answers about one living session only',
  are_linked: 'two links could together open two schools to each other; answers yes or no',
  authority_reach: 'how many schools stand below an authority; answers numbers only',
  calendar_link_of: 'whoever holds a feed link belongs to no school yet; answers about one living link only',
  installation_schools: 'the list of the system administrator goes over all schools; answers names and numbers only',
  links_of_school:
    'a link is told by one school and concerns two; answers names and dates of the links of the school of the transaction only',
  recognitions_of_predecessors:
    'recognitions of a former school stand on the board of its successor; answers along decided links to the school of the transaction only',
  retire_links_of_removed_events:
    'a link stands with either of the two schools it joins; touches links of the school of the transaction only, and answers their ids',
  search_school:
    'text operators are not leakproof, so under the policies their indexes stay unused; filters by the school of the transaction',
  invitation_of_token: 'whoever holds a link belongs to no school yet; answers about one token only',
  sample_school_in_use: 'whoever asks for the sample school may not belong to it yet; answers one id of a sample only',
  school_ids: 'checks of the whole installation go from school to school; answers ids only',
};
