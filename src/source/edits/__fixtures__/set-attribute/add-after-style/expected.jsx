export default () => <img style={{ gap: 1 }} src="a" />;
