/** Says in one sentence why a rule set file is refused, for people at a terminal. */
import type { ReadRuleSetError } from "../../../lib/core/interchange/read-rule-set.ts";

/** `path`: the file, as the user named it. */
export function ruleSetSentence(path: string, error: ReadRuleSetError): string {
  return `${path} is not used as a rule set: ${reason(error)}.`;
}

function reason({ code, params }: ReadRuleSetError): string {
  switch (code) {
    case "file.tooLarge":
      return `it has ${params.bytes} bytes, and at most ${params.limit} are read`;
    case "file.empty":
      return "it is empty";
    case "file.notUtf8":
      return "its text is not UTF-8";
    case "file.html":
      return "it is a web page";
    case "file.tooDeep":
      return `it is nested more than ${params.limit} levels deep`;
    case "file.tooManyValues":
      return `it holds more than ${params.limit} values`;
    case "file.notJson":
      return "it is not JSON, or was cut off";
    case "file.forbiddenKey":
      return `the key at ${params.path} is not allowed`;
    case "set.otherFormat":
      return 'its format is not "clientele-rule-set"';
    case "set.newerVersion":
      return `it has version ${params.version}, and this release reads up to ${params.known}`;
    case "set.notMigrated":
      return `it says that it has version ${params.version}, but not the shape of that version`;
    case "set.tooManyRules":
      return `it has ${params.count} rules, and at most ${params.limit} are allowed`;
    case "set.tooManyClients":
      return `it has ${params.count} clients, and at most ${params.limit} are allowed`;
    case "set.tooManyAddresses":
      return `its clients have ${params.count} addresses, and at most ${params.limit} are allowed`;
    case "set.tooManySegments":
      return `it has ${params.count} segments, and at most ${params.limit} are allowed`;
    case "set.tooManyGroups":
      return `it has ${params.count} groups, and at most ${params.limit} are allowed`;
    case "set.tooManyMembers":
      return `its groups have ${params.count} members, and at most ${params.limit} are allowed`;
    case "set.tooManyCalendars":
      return `it has ${params.count} calendars, and at most ${params.limit} are allowed`;
    case "set.tooManyTests":
      return `it has ${params.count} tests, and at most ${params.limit} are allowed`;
    case "set.tooManyRegexes":
      return `its regular expressions cost ${params.count}, and at most ${params.limit} is allowed`;
    case "set.badShape":
      return `at ${params.path || "its top"} it should have: ${params.expected}`;
    case "set.duplicateId":
      return `${params.list}[${params.index}] has an id that an earlier one has, too`;
  }
}
