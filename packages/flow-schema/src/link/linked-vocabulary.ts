import type { FlowDefinition, LibraryFlow } from '../flow-definition.js';
import { RESERVED_NAMES } from '../templates/built-in-names.js';
import type { Rename } from './rename-node.js';
import { UniqueNames } from './unique-names.js';

type Lists = Pick<FlowDefinition, 'variables' | 'intents' | 'entities' | 'calendars'>;
/** Drawn name → linked name. */
type Names = Map<string, string>;
interface FlowNames {
  intent: Names;
  entity: Names;
  calendar: Names;
}

/** Everything with a name of the linked flow, and what the names of each place are called in it. */
export class LinkedVocabulary {
  private readonly lists: Lists;
  private readonly taken: Record<'variable' | 'intent' | 'entity' | 'calendar', UniqueNames>;
  private readonly byFlow = new Map<string, FlowNames>();

  constructor(flow: FlowDefinition) {
    const { variables, intents, entities, calendars } = flow;
    const names = (list: readonly { name: string }[]) => new UniqueNames(list.map(({ name }) => name));
    this.lists = {
      variables: [...variables],
      intents: [...intents],
      entities: [...entities],
      calendars: [...calendars],
    };
    this.taken = {
      variable: names(variables),
      intent: names(intents),
      entity: names(entities),
      calendar: names(calendars),
    };
  }

  all(): Lists {
    return this.lists;
  }

  /** Declares what a library flow has, its variables for this site alone. */
  renameFor(key: string, flow: LibraryFlow, prefix: string, namePrefix: string): Rename {
    const { intent, entity, calendar } = this.namesOf(key, flow);
    const variable: Names = new Map();
    for (const drawn of flow.variables) {
      if (variable.has(drawn.name) || RESERVED_NAMES.includes(drawn.name)) continue;
      const name = this.taken.variable.take(namePrefix + drawn.name);
      variable.set(drawn.name, name);
      this.lists.variables.push({ ...drawn, name, label: drawn.label ?? drawn.name });
    }
    const maps = { variable, intent, entity, calendar };
    return (kind, name) => {
      if (kind === 'group') return prefix + name;
      const known = maps[kind].get(name);
      if (known !== undefined) return known;
      // What the library flow does not have must not become what another has.
      if (!this.taken[kind].has(name)) return name;
      const free = this.taken[kind].take(`${kind === 'variable' ? namePrefix : `${key}__`}${name}`);
      maps[kind].set(name, free);
      return free;
    };
  }

  private namesOf(key: string, flow: LibraryFlow): FlowNames {
    const known = this.byFlow.get(key);
    if (known !== undefined) return known;
    const names: FlowNames = { intent: new Map(), entity: new Map(), calendar: new Map() };
    const { lists } = this;
    // A label is what is said and shown; the linked name is not for people.
    for (const intent of this.declared(key, 'intent', flow.intents, names.intent)) {
      lists.intents.push({
        ...intent.drawn,
        name: intent.name,
        label: intent.drawn.label ?? spoken(intent.drawn.name),
      });
    }
    for (const { drawn, name } of this.declared(key, 'entity', flow.entities, names.entity)) {
      lists.entities.push({ ...drawn, name });
    }
    for (const { drawn, name } of this.declared(key, 'calendar', flow.calendars, names.calendar)) {
      lists.calendars.push({ ...drawn, name });
    }
    this.byFlow.set(key, names);
    return names;
  }

  private declared<Named extends { name: string }>(
    key: string,
    kind: 'intent' | 'entity' | 'calendar',
    drawn: readonly Named[],
    names: Names,
  ): { drawn: Named; name: string }[] {
    return drawn.flatMap((one) => {
      if (names.has(one.name)) return [];
      const name = this.taken[kind].take(`${key}__${one.name}`);
      names.set(one.name, name);
      return [{ drawn: one, name }];
    });
  }
}

const spoken = (name: string) => name.replaceAll('_', ' ');
