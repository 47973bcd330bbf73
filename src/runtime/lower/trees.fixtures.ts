import { node, type TreeNode } from './draw.fixtures.ts';

/** A card of 300 x 158 with one box in it. */
export const card = (style: Record<string, string | number>, ...children: (TreeNode | string)[]): TreeNode =>
  node({ width: '100%', height: '100%', backgroundColor: '#dde4ee', ...style }, ...children);

export const box = (style: Record<string, string | number>, ...children: (TreeNode | string)[]): TreeNode =>
  node(
    { position: 'absolute', left: 61, top: 33, width: 151, height: 82, backgroundColor: '#fff', ...style },
    ...children,
  );

/** 12 x 8 pixels, all different. */
export const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAMAAAD6Ou7DAAADAFBMVEUA/wAC/SUF+0oH+W8K95QN9bkP894S8QMU7ygX7U0a63Ic6Zcf57wh5eEk4wYn4Ssp31As3XUu25ox2b801+Q21Qk50y470VM+z3hBzZ1Dy8JGyedIxwxLxTFOw1ZQwXtTv6BVvcVYu+pbuQ9dtzRgtVlis35lsaNor8hqre1tqxJvqTdyp1x1pYF3o6Z6oct8n/B/nRWCmzqEmV+Hl4SJlamMk86PkfORjxiUjT2Wi2KZiYech6yehdGhg/ajgRumf0CpfWWre4quea+wd9Szdfm2cx64cUO7b2i9bY3Aa7LDadfFZ/zIZSHKY0bNYWvQX5DSXbXVW9rXWf/aVyTdVUnfU27iUZPkT7jnTd3qSwLsSSfvR0zxRXH0Q5b3Qbv5P+D8PQX+OyoBOU8EN3QGNZkJM74LMeMOLwgRLS0TK1IWKXcYJ5wbJcEeI+YgIQsjHzAlHVUoG3orGZ8tF8QwFekyEw41ETM4D1g6DX09C6I/CcdCB+xFBRFHAzZKAVtM/4BP/aVS+8pU+e9X9xRZ9Tlc815f8YNh76hk7c1m6/Jp6Rds5zxu5WFx44Zz4at239B53fV72xp+2T+A12SD1YmG066I0dOLz/iNzR2Qy0KTyWeVx4yYxbGaw9adwfugvyCivUWlu2qnuY+qt7Sttdmvs/6ysSO0r0i3rW26q5K8qbe/p9zBpQHEoybHoUvJn3DMnZXOm7rRmd/UlwTWlSnZk07bkXPej5jhjb3ji+LmiQfohyzrhVHug3bwgZvzf8D1feX4ewr7eS/9d1QAdXkCc54FccMIb+gKbQ0NazIPaVcSZ3wVZaEXY8YaYescXxAfXTUiW1okWX8nV6QpVcksU+4vURMxTzg0TV02S4I5Sac8R8w+RfFBQxZDQTtGP2BJPYVLO6pOOc9QN/RTNRlWMz5YMWNbL4hdLa1gK9JjKfdlJxxoJUFqI2ZtIYtwH7ByHdV1G/p3GR96F0R9FWl/E46CEbOED9iHDf2KCyKMCUePB2yRBZGUA7aXAdskuqEbAAAAAXRSTlP/beQ36wAAAHBJREFUeNpjYGBkYmZhZWPn4OTiZuDh5eMXEBQSFhEVE2eQkJSSlpGVk1dQVFJmUFFVU9fQ1NLW0dXTZzAwNDI2MTUzt7C0smawsbWzd3B0cnZxdXNn8PD08vbx9fMPCAwKZggJDQuPiIyKjomNiwcAZy4R0WveQLEAAAAASUVORK5CYII=';

const words = 'Seven quick foxes jump over lazy dogs, and back again';

/** Everything satori writes that `lower` looks at, and the shapes next to it that it has to leave alone. */
export const handWritten: Record<string, TreeNode> = {
  'flat colour and text': card({ padding: 20, fontSize: 24 }, words),
  'linear gradient over the card': card({ backgroundImage: 'linear-gradient(135deg, #f06, #06f 60%, #fff)' }),
  'radial gradient over the card': card({
    backgroundImage: 'radial-gradient(circle at 30% 20%, #f06, #06f 60%, #fff)',
  }),
  'radial ellipse in a rounded box': card(
    {},
    box({ borderRadius: 20, backgroundImage: 'radial-gradient(ellipse at 70% 20%, #fc0, #048)' }),
  ),
  'translucent layers of gradients': card({
    backgroundImage:
      'radial-gradient(circle at 80% 10%, #f068, #06f0 70%), linear-gradient(20deg, #fff8, #0f08), linear-gradient(90deg, red, blue)',
  }),
  'translucent gradient in a box': card(
    {},
    box({
      backgroundColor: 'transparent',
      borderRadius: 12,
      backgroundImage: 'linear-gradient(45deg, #f06a, #06f2)',
    }),
  ),
  'gradient in tiles': card({
    backgroundImage: 'linear-gradient(90deg, red, blue)',
    backgroundSize: '40px 40px',
  }),
  'repeating gradient': card({
    backgroundImage: 'repeating-linear-gradient(45deg, #fff 0px, #fff 10px, #cde 10px, #cde 20px)',
  }),
  'conic gradient': card({}, box({ backgroundImage: 'conic-gradient(red, blue, red)' })),
  'gradient under a rotation': card(
    {},
    box({ transform: 'rotate(12deg)', backgroundImage: 'linear-gradient(90deg, red, blue)' }),
  ),
  'gradient in text': card(
    {},
    node(
      {
        fontSize: 60,
        backgroundImage: 'linear-gradient(90deg, red, blue)',
        backgroundClip: 'text',
        color: 'transparent',
      },
      'Hello',
    ),
  ),
  'gradient and opacity': card(
    {},
    box({ opacity: 0.4, borderRadius: 9, backgroundImage: 'linear-gradient(35deg, #f06, #06f)' }),
  ),
  'gradient with a border': card(
    {},
    box({
      border: '5px solid #123',
      borderRadius: 16,
      backgroundImage: 'linear-gradient(35deg, #f06, #06f)',
    }),
  ),
  'soft shadow': card({}, box({ boxShadow: '0 10px 30px rgba(0,0,0,.3)' })),
  'soft shadow, round corners': card({}, box({ borderRadius: 20, boxShadow: '0 10px 30px rgba(0,0,0,.3)' })),
  'coloured shadow': card({}, box({ borderRadius: 8, boxShadow: '4px 10px 24px rgba(20,70,120,.45)' })),
  'three shadows': card(
    {},
    box({ boxShadow: '0 12px 30px -6px rgba(0,0,0,.4), 0 2px 4px #0008, 5px 5px 0 red' }),
  ),
  'tight shadow, round corners': card(
    {},
    box({ borderRadius: 6, boxShadow: '0 1px 3px rgba(0,0,0,.3), 0 1px 2px rgba(0,0,0,.2)' }),
  ),
  'shadow over the edges': card({}, box({ left: -60, top: -30, boxShadow: '0 10px 40px rgba(0,0,0,.5)' })),
  'shadow from outside': card({}, box({ left: 305, top: 20, boxShadow: '0 0 40px #000' })),
  'spread on sharp corners': card({}, box({ boxShadow: '0 4px 20px 6px rgba(0,0,0,.4)' })),
  'spread on round corners': card({}, box({ borderRadius: 14, boxShadow: '0 4px 20px 6px rgba(0,0,0,.4)' })),
  'shrunk on round corners': card(
    {},
    box({ borderRadius: 14, boxShadow: '0 20px 25px -5px rgba(0,0,0,.4)' }),
  ),
  'different round corners': card(
    {},
    box({ borderRadius: '40px 0 12px 3px', boxShadow: '0 6px 18px rgba(0,0,0,.5)' }),
  ),
  'inset shadow': card({}, box({ boxShadow: 'inset 0 4px 12px rgba(0,0,0,.5)' })),
  'inset shadow, round corners': card(
    {},
    box({ borderRadius: 18, boxShadow: 'inset 0 3px 20px rgba(160,0,40,.6), inset 2px 2px 0 #fff' }),
  ),
  'inset shadow, hardly blurred': card({}, box({ boxShadow: 'inset -16px -18px 2px #0af8' })),
  'inset shadow that never ends': card({}, box({ boxShadow: 'inset 18px -7px 3px red' })),
  'inset shadow in an ellipse over the edge': card(
    {},
    box({
      left: 114,
      top: -26,
      width: 99,
      height: 114,
      borderRadius: '50%',
      boxShadow: 'inset -7px 20px 12px #0af8',
    }),
  ),
  'inset shadow, moved': card(
    {},
    box({
      left: 0,
      top: 77,
      width: 184,
      height: 39,
      borderRadius: 12,
      transform: 'translate(7px, 3px)',
      boxShadow: 'inset 19px 8px 14px #000',
    }),
  ),
  'shadow under a rotation': card(
    {},
    box({ transform: 'rotate(-9deg)', borderRadius: 20, boxShadow: '0 10px 30px rgba(0,0,0,.4)' }),
  ),
  'shadow in an opacity group': card(
    {},
    box(
      { opacity: 0.6, boxShadow: '0 8px 20px red', border: '2px solid blue' },
      node({ width: 20, height: 20, backgroundColor: 'red' }),
    ),
  ),
  'hidden shadow that keeps its layer near': card(
    {},
    box(
      { left: 5, top: 161, width: 80, height: 62, opacity: 0.5, backgroundColor: 'transparent' },
      node({ position: 'absolute', width: 80, height: 62, boxShadow: '-3px 12px 2px #000' }),
      node({ position: 'absolute', left: -8, top: 200, width: 25, height: 43, backgroundColor: 'red' }),
    ),
  ),
  // Far above the card, the second box lets resvg's layer begin so high that it ends on the card, through the first one's shadow.
  'shadow in a layer that resvg cuts': card(
    {},
    box(
      { left: 40, top: 90, width: 150, height: 40, opacity: 0.5, boxShadow: '0 4px 12px #000' },
      node({ position: 'absolute', left: 0, top: -220, width: 40, height: 20, boxShadow: '0 0 16px #000' }),
    ),
  ),
  'shadow in a blurred group': card({}, box({ filter: 'blur(3px)', boxShadow: '0 8px 20px #000' })),
  'shadow cut by a parent': card(
    {},
    box(
      { overflow: 'hidden' },
      node({
        width: 80,
        height: 40,
        marginTop: 30,
        marginLeft: 40,
        backgroundColor: '#fc0',
        boxShadow: '0 8px 30px #000',
      }),
    ),
  ),
  'blurred circle': card({}, box({ borderRadius: '50%', backgroundColor: '#f0f', filter: 'blur(14px)' })),
  'blurred circle over the edge': card(
    {},
    box({ left: 250, top: -50, borderRadius: '50%', backgroundColor: '#f0f', filter: 'blur(14px)' }),
  ),
  'chain of filters': card(
    {},
    box({ filter: 'blur(2px) drop-shadow(3px 6px 4px #0008) saturate(0.5) brightness(1.2)' }, 'hi'),
  ),
  'invert and opacity filters': card({}, box({ backgroundColor: '#357', filter: 'invert(1) opacity(0.5)' })),
  'drop shadow': card(
    {},
    box({ backgroundColor: 'transparent', filter: 'drop-shadow(0 6px 8px #0008)', fontSize: 30 }, 'Shadow'),
  ),
  'text shadow': card({ fontSize: 40 }, node({ textShadow: '2px 4px 8px #0008', marginLeft: 20 }, 'Shadow')),
  'two text shadows': card(
    { fontSize: 40, backgroundColor: '#123' },
    node(
      { color: '#fff', textShadow: '0 0 20px red, 2px 2px 4px blue', marginLeft: 20, marginTop: 40 },
      'Glow',
    ),
  ),
  'hidden overflow, all inside': card(
    { overflow: 'hidden', padding: 20 },
    node({ fontSize: 22, color: '#123' }, words),
  ),
  'hidden overflow, text cut': card(
    {},
    box({ overflow: 'hidden' }, node({ width: 140, fontSize: 20 }, `${words} ${words}`)),
  ),
  'hidden overflow, round': card(
    {},
    box(
      { overflow: 'hidden', borderRadius: 30 },
      node({ width: 400, height: 30, backgroundColor: 'red' }),
      node({ fontSize: 14, marginTop: 40 }, words),
    ),
  ),
  'hidden overflow with a border': card(
    {},
    box(
      { overflow: 'hidden', border: '6px solid #048' },
      node({ width: 400, height: 30, backgroundColor: '#f008' }),
    ),
  ),
  'nested hidden overflow': card(
    { overflow: 'hidden' },
    box(
      { overflow: 'hidden', borderRadius: 10 },
      node({ overflow: 'hidden', margin: 14, fontSize: 18 }, 'inside'),
    ),
  ),
  'opacity group': card(
    {},
    box({ opacity: 0.5 }, node({ width: 50, height: 50, backgroundColor: 'red' }, 'text')),
  ),
  'mask image': card({}, box({ maskImage: 'linear-gradient(90deg, black, transparent)' })),
  'clip path': card(
    {},
    box({ clipPath: 'circle(40px at 50% 50%)', backgroundImage: 'linear-gradient(90deg, red, blue)' }),
  ),
  'covering picture': card({
    backgroundImage: `url(${picture})`,
    backgroundSize: 'cover',
    backgroundPosition: 'center',
  }),
  'covering picture, round': card(
    {},
    box({ borderRadius: 20, backgroundImage: `url(${picture})`, backgroundSize: 'cover' }),
  ),
  'picture that lies between pixels': card(
    {},
    box({
      backgroundImage: `url(${picture})`,
      backgroundSize: '200px 150px',
      backgroundPosition: '0px -10.49999999999999px',
      backgroundRepeat: 'no-repeat',
    }),
  ),
  'tiny picture between pixels': card(
    {},
    {
      type: 'img',
      props: {
        src: picture,
        width: 8,
        height: 23,
        style: { borderRadius: '50%', objectFit: 'contain', marginLeft: 110, marginTop: 82 },
      },
    },
  ),
  'repeated picture': card({ backgroundImage: `url(${picture})` }),
  'picture in a round frame': card(
    {},
    {
      type: 'img',
      props: { src: picture, width: 150, height: 70, style: { borderRadius: 12, objectFit: 'cover' } },
    },
  ),
  'stroked text': card(
    { fontSize: 50, overflow: 'hidden' },
    node({ WebkitTextStroke: '8px red', color: '#fff' }, 'Outline'),
  ),
  'whole card': card(
    { backgroundImage: 'linear-gradient(135deg, #0f172a, #334155)', padding: 16 },
    box({
      left: 210,
      top: -30,
      width: 110,
      height: 110,
      borderRadius: 55,
      backgroundColor: '#f0f',
      filter: 'blur(12px)',
    }),
    node(
      {
        flexDirection: 'column',
        backgroundColor: '#fff',
        borderRadius: 14,
        padding: 12,
        overflow: 'hidden',
        boxShadow: '0 8px 24px rgba(0,0,0,.4)',
      },
      node({ fontSize: 24, fontWeight: 600 }, 'A headline'),
      node({ fontSize: 13, color: '#456' }, words),
    ),
  ),
};
