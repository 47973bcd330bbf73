export default () => <img src="?a=1&b=2&amp;copy;=3" />;
