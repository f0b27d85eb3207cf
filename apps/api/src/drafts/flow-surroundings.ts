import { Inject, Injectable } from '@nestjs/common';
import {
  type FlowDefinition,
  type LibraryFlow,
  type SubflowSignature,
  subflowSignature,
  type Surroundings,
} from '@baton/flow-schema';
import type { Database } from '@baton/persistence';
import { embeddedVoices } from '@baton/speech-embedded';
import type { ApiSettings } from '../config/environment.js';
import { DATABASE, SETTINGS } from '../config/tokens.js';

/** More flows than this are not run by one flow; a circle of them ends here too. */
const MOST_LIBRARY_FLOWS = 200;

/** A flow with the flows that it runs, and all that it can be checked against. */
export interface FlowInPlace {
  /** With its `library`. */
  flow: FlowDefinition;
  known: Surroundings;
}

/** What is around a flow at this moment: queues, secrets, trunks, and the published flows that it runs. */
@Injectable()
export class FlowSurroundings {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'trunks' | 'languages'>,
  ) {}

  /** @param flowKey the flow's own id: what it runs must not run it */
  async of(flow: FlowDefinition, flowKey: string): Promise<FlowInPlace> {
    const { library, subflows } = await this.#library(flow);
    return { flow: { ...flow, library }, known: await this.#known(flowKey, subflows) };
  }

  /** As `of`, of a version: what it runs is part of it. */
  async ofVersion(version: FlowDefinition, flowKey: string): Promise<FlowInPlace> {
    const { library } = version;
    const subflows = Object.entries(library).map(
      ([key, flow]) => [key, subflowSignature({ ...flow, library })] as const,
    );
    return { flow: version, known: await this.#known(flowKey, new Map(subflows)) };
  }

  async #known(flowKey: string, subflows: Map<string, SubflowSignature>): Promise<Surroundings> {
    const [queues, secrets] = await Promise.all([this.database.queues.all(), this.database.secrets.all()]);
    return {
      queues: queues.map(({ name }) => name),
      secrets: secrets.map(({ name }) => name),
      trunks: this.settings.trunks,
      languages: this.settings.languages,
      voices: embeddedVoices,
      subflows,
      flowKey,
    };
  }

  /** The flows that it runs, and those that they run, as they are published now. */
  async #library(flow: FlowDefinition): Promise<{
    library: FlowDefinition['library'];
    subflows: Map<string, SubflowSignature>;
  }> {
    const library: FlowDefinition['library'] = {};
    const subflows = new Map<string, SubflowSignature>();
    let wanted = runBy(flow);
    while (wanted.length > 0 && subflows.size < MOST_LIBRARY_FLOWS) {
      const published = await this.database.publishedFlows.byIds(wanted);
      wanted = [];
      for (const { flowId, definition } of published) {
        subflows.set(flowId, subflowSignature(definition));
        library[flowId] = libraryFlow(definition);
        wanted.push(...runBy(definition).filter((key) => !subflows.has(key)));
      }
    }
    return { library, subflows };
  }
}

const runBy = ({ nodes }: LibraryFlow): string[] => [
  ...new Set(nodes.flatMap((node) => (node.type === 'subflow' ? [node.settings.flow] : []))),
];

/** What others run of it: without its tests, and without its own library, which theirs holds. */
function libraryFlow({ library: _library, testCases: _testCases, ...flow }: FlowDefinition): LibraryFlow {
  return flow;
}
