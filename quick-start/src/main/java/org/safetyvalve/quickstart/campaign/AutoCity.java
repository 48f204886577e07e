package org.safetyvalve.quickstart.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Guojiahuzi auto city (郭家湖子汽车城): 230,000 m² and 206 businesses, the 41 riskiest of which were shut down. */
final class AutoCity {

    static final int BUSINESSES = 206;
    static final int RED = 41;
    static final long SQUARE_METRES = 230_000;
    static final String OPERATOR = "91371102MA3GJHZ01X";
    static final String NAME = "郭家湖子汽车城";

    private static final long SEED = 206_230_000L;
    private static final List<String> WORDS = List.of(
            "顺达", "永固", "鑫隆", "宏发", "兴旺", "捷安", "万通", "金盾", "恒远", "福临", "东风", "远航", "吉祥", "诚信", "力天", "飞驰", "华盛", "腾达",
            "瑞祥", "凯旋", "同心", "广源", "汇通", "蓝天", "平安", "德润", "长青", "新锐", "海通", "巨力");
    private static final List<String> TRADES =
            List.of("汽修", "轮胎", "汽配", "钣金喷漆", "润滑油", "洗车美容", "二手车行", "改装", "仓储", "餐饮", "汽车电器", "废旧拆解");
    private static final Set<String> RISKY = Set.of("钣金喷漆", "润滑油", "仓储", "废旧拆解");

    /** @param colour of its risk, not of any hazard */
    record Business(String name, String address, String colour) {}

    private AutoCity() {}

    static List<Business> businesses() {
        Draw draw = new Draw(SEED);
        Set<String> taken = new HashSet<>();
        List<Business> businesses = new ArrayList<>();
        int red = 0;
        while (businesses.size() < BUSINESSES) {
            String trade = draw.one(TRADES);
            String name = draw.one(WORDS) + trade;
            if (taken.add(name)) {
                int left = BUSINESSES - businesses.size();
                boolean isRed = red < RED && (RISKY.contains(trade) || RED - red >= left);
                red += isRed ? 1 : 0;
                businesses.add(new Business(name, address(businesses.size()), isRed ? "red" : colour(draw)));
            }
        }
        return List.copyOf(businesses);
    }

    /** The names of those whose risk is red, each with its address. */
    static List<String> redOnes() {
        return businesses().stream()
                .filter(business -> business.colour().equals("red"))
                .map(business -> business.address() + " " + business.name())
                .toList();
    }

    private static String address(int index) {
        return (char) ('A' + index / 36) + " 区 " + (index % 36 + 1) + " 号";
    }

    private static String colour(Draw draw) {
        int at = draw.below(10);
        return at < 3 ? "orange" : at < 8 ? "yellow" : "blue";
    }
}
