"""Who acts: `verfahren` (machines, plan, door) and the pages and ticks that come through it."""
