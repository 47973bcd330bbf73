export default () => <div style={{ gap: 2 }}><img src="a" /></div>;
