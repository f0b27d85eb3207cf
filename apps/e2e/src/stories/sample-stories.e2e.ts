import { afterAll, beforeAll } from '@jest/globals';
import { caringFlow } from './caring-flow.js';
import { describeHandoffStories, handoffStories } from './handoff-stories.js';
import { Stage, type Scene, type StoryAgent } from './stage.js';
import { CARING, describeUnderstandingStories, understandingStories } from './understanding-stories.js';

const QUEUE = 'story-care';
const stories = { ...handoffStories, ...understandingStories };
const scene = {} as Scene<keyof typeof stories> & { sampleAgent: StoryAgent };

beforeAll(async () => {
  scene.stage = await Stage.set();
  scene.sampleAgent = await scene.stage.agent('reservations', 'answer');
  await scene.stage.agent(QUEUE, 'answer');
  await scene.stage.publish(CARING, caringFlow(QUEUE));
  scene.told = await scene.stage.tell(stories);
}, 240_000);

afterAll(() => scene.stage.clear());

describeHandoffStories(scene);
describeUnderstandingStories(scene);
