import type { Ladders, Prompt } from '@baton/flow-schema';

type Starters = Readonly<Record<keyof Ladders, readonly Prompt[]>>;

const prompt = (text: string, tone: Prompt['tone']): Prompt => ({ variants: [text], tone });

/** What to begin with, in the language of the call, not of the screen. The last one stands for all further ones. */
const starters: Readonly<Record<'en' | 'fr', Starters>> = {
  en: {
    silence: [
      prompt('Hey… are you there?', 'uncertain'),
      prompt('I’m sorry, I can’t hear you. Could you say that once more?', 'apologetic'),
      prompt('I still can’t hear anything. Take your time; I’m listening.', 'calm'),
    ],
    misunderstanding: [
      prompt('Sorry, I didn’t catch that.', 'apologetic'),
      prompt('I’m sorry, I still didn’t understand. Could you say it in other words?', 'apologetic'),
      prompt('I’m having trouble understanding you. A short answer helps me most.', 'calm'),
    ],
  },
  fr: {
    silence: [
      prompt('Euh… vous êtes là ?', 'uncertain'),
      prompt('Pardon, je ne vous entends pas. Pouvez-vous répéter ?', 'apologetic'),
      prompt('Je n’entends toujours rien. Prenez votre temps, je vous écoute.', 'calm'),
    ],
    misunderstanding: [
      prompt('Pardon, je n’ai pas bien compris.', 'apologetic'),
      prompt('Je suis désolée, je n’ai toujours pas compris. Pouvez-vous le dire autrement ?', 'apologetic'),
      prompt('J’ai du mal à vous comprendre. Une réponse courte m’aide le plus.', 'calm'),
    ],
  },
};

/** `{{ topic }}` is the caller's own word. */
const clarifications: Readonly<Record<'en' | 'fr', Prompt>> = {
  en: prompt('I understand that you’re calling about {{ topic }}. What would you like to do exactly?', 'neutral'),
  fr: prompt('Je comprends que vous appelez au sujet de {{ topic }}. Que souhaitez-vous faire exactement ?', 'neutral'),
};

const spokenIn = (language: string) => (/^fr\b/i.test(language) ? 'fr' : 'en');

/** The words that a new step of a ladder begins with. `step` counts from 0, `language` is the flow's. */
export function starterOf(ladder: keyof Ladders, step: number, language: string): Prompt {
  const steps = starters[spokenIn(language)][ladder];
  return steps[Math.min(step, steps.length - 1)] ?? prompt('…', 'neutral');
}

/** The words that a clarification begins with. */
export const clarificationOf = (language: string): Prompt => clarifications[spokenIn(language)];
