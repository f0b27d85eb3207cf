export const usage = `Tries a flow before a caller meets it.

  npm run -s lab -- test <flow.json>                     runs the flow's test cases
  npm run -s lab -- coverage <flow.json> [traces.jsonl]  what test cases, or recorded calls, have come past
  npm run -s lab -- replay <flow.json> <traces.jsonl>    what a draft would do with recorded calls
  npm run -s lab -- prove <flow.json>                    the safety proof
  npm run -s lab -- record <flow.json> <traces.jsonl>    test cases made from finished calls, as JSON

  --json                  the whole report as JSON on stdout
  --junit <file>          also as JUnit XML
  --min-coverage <n>      test, coverage: fail below n per cent
  --recorded-on <flow>    replay: the flow that the calls were on; where it knows other words, all is understood anew
  --call <id>             record: only this call
  --write                 record: put the test cases into the flow's file
  --help                  this

traces.jsonl has one recorded call a line. Exit codes: 0 all is well; 1 something failed, or a call goes another way;
2 the input cannot be used.
`;
