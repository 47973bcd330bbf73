// The card of the blog. Keep the title first.
/* eslint-disable react/prop-types */
export default function Card(/* the fields */ { title, /* who */ author, image }) {
  // Nothing clever here.
  return (
    /* the paper */
    <div
      // the box
      style={{
        display: 'flex', // always
        boxSizing: 'border-box',
        flexDirection: 'column', /* top to bottom */
        width: '100%',
        height: '100%',
        padding: 60, // px
        // background: 'black',
        background: /* paper */ '#fffdf5' // warm
      }}
    >
      {/* The headline */}
      <h1 /* big */ style={{ fontSize: 64 /* px */, color: '#1c1917' /* stone */ }}>{/* here */ title}</h1>
      {
        // a picture, if any
        image && <img /* src */ src={image} alt="" width={200} height={200} /* square */ />
      }
      <p>
        {/* by */} {author}
      </p>
    </div>
  );
}
